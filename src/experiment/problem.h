// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of an input, with their places.
#pragma once

#include <stdexcept>

#include <QList>
#include <QString>

namespace unisweep
{

/// One problem of a file or a form.
struct Problem {
    QString file;    ///< empty if the input is not a file but a form
    int line = 0;    ///< from 1; 0 when unknown
    int column = 0;  ///< from 1; 0 when unknown
    QString field;   ///< path of the value, such as "series[0].platform"; may be empty
    QString message; ///< what is wrong, and what is expected

    /// "file:line:column: message", in the format of compilers.
    QString toString() const;
    bool operator==(const Problem&) const = default;
};

using Problems = QList<Problem>;

/// One line per problem.
QString toString(const Problems& problems);

/// Thrown by readers that cannot return a result: contains every problem that was found.
class InputError : public std::runtime_error
{
public:
    explicit InputError(Problems problems);
    const Problems& problems() const { return m_problems; }

private:
    Problems m_problems;
};

} // namespace unisweep
