// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON, and nothing else: enough for a summary. Own code, since a library would be larger
// than this, and nothing is read.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace unisweep::loadgen
{

/// Writes sequentially: members are added to the object or array opened last. Use from one thread.
class JsonWriter
{
public:
    // `key`: empty at the top level and in an array. The caller must end what it begins.
    void beginObject(std::string_view key = {}) { open(key, '{'); }
    void endObject() { close('}'); }
    void beginArray(std::string_view key = {}) { open(key, '['); }
    void endArray() { close(']'); }

    void put(std::string_view key, std::string_view text); ///< escaped; UTF-8
    void put(std::string_view key, const char* text) { put(key, std::string_view(text)); }
    void put(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }
    void put(std::string_view key, double value); ///< null if it is not finite
    void put(std::string_view key, std::integral auto value) { raw(key, std::to_string(value)); }

    /// Returns the document, with a final newline.
    std::string take();

private:
    void open(std::string_view key, char bracket);
    void close(char bracket);
    void raw(std::string_view key, std::string_view text);
    void lead(std::string_view key);

    std::string m_out;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace unisweep::loadgen
