// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/experiment_check.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "experiment/arguments_check.h"
#include "experiment/boot_plan_yaml.h"
#include "experiment/client_check.h"
#include "experiment/record_type.h"
#include "sample/load_caps.h"

namespace unisweep
{

using namespace std::chrono_literals;

namespace
{

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(Checker)

public:
    explicit Checker(const Experiment& experiment)
        : m_experiment(experiment)
    {
    }

    Problems run()
    {
        names();
        service();
        series();
        m_problems << checkArgumentTexts(m_experiment);
        guest();
        loadHosts();
        rates();
        times();
        load();
        analysis();
        if (m_experiment.kind == ExperimentKind::Boot)
            m_problems << checkBootPlan(m_experiment.boot);
        return m_problems;
    }

private:
    void refuse(const QString& field, const QString& message)
    {
        m_problems << Problem{{}, 0, 0, field, message};
    }

    void number(const QString& field, double value, double low, double high, const QString& what)
    {
        if (!(value >= low && value <= high)) {
            refuse(field, QStringLiteral("%1 is %2; it must lie between %3 and %4")
                              .arg(what)
                              .arg(value, 0, 'g', 12)
                              .arg(low, 0, 'g', 12)
                              .arg(high, 0, 'g', 12));
        }
    }

    void time(const QString& field, std::chrono::nanoseconds value, std::chrono::nanoseconds low,
              std::chrono::nanoseconds high, const QString& what)
    {
        if (value < low || value > high) {
            refuse(field, QStringLiteral("%1 is %2; it must lie between %3 and %4")
                              .arg(what, formatDuration(value), formatDuration(low),
                                   formatDuration(high)));
        }
    }

    void identifier(const QString& field, const QString& value, const QString& what)
    {
        static const QRegularExpression pattern(
            QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
        if (!pattern.match(value).hasMatch()) {
            refuse(field,
                   QStringLiteral("%1 \"%2\" must be 1 to 64 letters, digits, '.', '_' or '-', "
                                  "beginning with a letter or digit")
                       .arg(what, value));
        }
    }

    void names()
    {
        identifier(QStringLiteral("name"), m_experiment.name, QStringLiteral("the name"));
    }

    void service()
    {
        if (m_experiment.service == Service::Dns)
            dns();
        else if (m_experiment.service == Service::Http)
            http();
        else if (m_experiment.service == Service::Udp)
            udp();
        m_problems << checkClients(m_experiment);
    }

    void udp()
    {
        const QList<int>& sizes = m_experiment.bandwidth.datagramBytes;
        if (sizes.isEmpty())
            refuse(QStringLiteral("service.datagram-bytes"),
                   QStringLiteral("no datagram size; iperf's own is 1470"));
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            const QString path = QStringLiteral("service.datagram-bytes[%1]").arg(i);
            // iperf's own header needs the lower bound, UDP over IPv4 has the upper one (RFC 768).
            number(path, sizes[i], 32, 65507, QStringLiteral("a datagram's payload, in bytes,"));
            if (sizes.indexOf(sizes[i]) < i)
                refuse(path, QStringLiteral("%1 bytes stand here twice").arg(sizes[i]));
        }
    }

    void loadHosts()
    {
        for (qsizetype i = 0; i < m_experiment.loadFrom.size(); ++i) {
            const QString& uri = m_experiment.loadFrom[i];
            const QString path = QStringLiteral("load-from[%1]").arg(i);
            // A host that begins with '-' would be an option of ssh.
            static const QRegularExpression pattern(QStringLiteral(
                "\\Assh://([A-Za-z0-9_.][A-Za-z0-9_.-]*@)?([A-Za-z0-9_][A-Za-z0-9_.-]*"
                "|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?/?\\z"));
            if (!pattern.match(uri).hasMatch())
                refuse(path, QStringLiteral("\"%1\" names no host of a load client; expected "
                                            "ssh://HOST or ssh://USER@HOST:PORT")
                                 .arg(uri));
            if (m_experiment.loadFrom.indexOf(uri) != i)
                refuse(path, QStringLiteral("%1 stands here twice").arg(uri));
        }
        const bool otherClient = std::any_of(
            m_experiment.series.begin(), m_experiment.series.end(),
            [this](const Series& one) { return m_experiment.clientOf(one) != Client::Native; });
        if (!m_experiment.loadFrom.isEmpty() && m_experiment.recordDoor)
            refuse(QStringLiteral("door"),
                   QStringLiteral("the guest's door is watched for load from this machine only"));
        if (!m_experiment.loadFrom.isEmpty() && otherClient)
            refuse(QStringLiteral("load-from"),
                   QStringLiteral("only the native client offers load from another machine; set "
                                  "the client to native"));
    }

    void dns()
    {
        // RFC 1035, section 2.3.4: labels of 1 to 63 octets, names of at most 255 on the wire.
        const QString name = m_experiment.dns.name;
        const QString bare = name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
        bool sound = bare.toUtf8().size() <= 253;
        const bool isRoot = name == QStringLiteral(".");
        for (const QString& label : isRoot ? QStringList() : bare.split(QLatin1Char('.'))) {
            static const QRegularExpression pattern(QStringLiteral("\\A[\\x21-\\x7e]{1,63}\\z"));
            sound = sound && pattern.match(label).hasMatch();
        }
        if (!sound) {
            refuse(QStringLiteral("service.name"),
                   QStringLiteral(
                       "\"%1\" is no domain name; expected labels of 1 to 63 characters with "
                       "dots between, such as www.example.test")
                       .arg(name));
        }
        if (!isRecordType(m_experiment.dns.type)) {
            refuse(
                QStringLiteral("service.type"),
                QStringLiteral("unknown record type \"%1\"; known are %2, and TYPE1 to TYPE65535")
                    .arg(m_experiment.dns.type, recordTypes().join(QStringLiteral(", "))));
        }
        if (m_experiment.dns.cache == Cache::Cold && !m_experiment.dns.recursion) {
            refuse(QStringLiteral("service.cache"),
                   QStringLiteral("only a resolver has a cache; set recursion: true"));
        }
        number(QStringLiteral("service.answers"), m_experiment.dns.answers, 0, 100,
               QStringLiteral("the number of answers expected"));
    }

    void http()
    {
        static const QRegularExpression pattern(QStringLiteral("\\A/[\\x21-\\x7e]*\\z"));
        if (!pattern.match(m_experiment.http.path).hasMatch()) {
            refuse(QStringLiteral("service.path"),
                   QStringLiteral(
                       "the path \"%1\" must begin with / and hold no blanks; write a blank as %20")
                       .arg(m_experiment.http.path));
        }
        // RFC 9110, section 15; interim responses (1xx) are followed by the one that counts.
        number(QStringLiteral("service.status"), m_experiment.http.status, 200, 599,
               QStringLiteral("the status code expected"));
        const bool hasBody = m_experiment.http.status != 204 && m_experiment.http.status != 304;
        if (!hasBody && m_experiment.http.bodyBytes != 0)
            refuse(QStringLiteral("service.body-bytes"),
                   QStringLiteral("an answer of status %1 has no body; set body-bytes to 0")
                       .arg(m_experiment.http.status));
        number(QStringLiteral("service.body-bytes"), m_experiment.http.bodyBytes, 0, 1 << 30,
               QStringLiteral("the length of the body, in bytes,"));
        static const QRegularExpression hash(QStringLiteral("\\A([0-9A-Fa-f]{64})?\\z"));
        if (!hash.match(m_experiment.http.bodySha256).hasMatch()) {
            refuse(QStringLiteral("service.body-sha256"),
                   QStringLiteral("a SHA-256 is 64 hexadecimal digits; sha256sum FILE prints one"));
        }
    }

    void series()
    {
        if (m_experiment.series.empty()) {
            refuse(
                QStringLiteral("series"),
                QStringLiteral("there is no series; give at least one platform with its server"));
        }
        QSet<QString> seen;
        for (std::size_t i = 0; i < m_experiment.series.size(); ++i) {
            const Series& one = m_experiment.series[i];
            const QString path = QStringLiteral("series[%1]").arg(i);
            identifier(path + QStringLiteral(".platform"), one.platform,
                       QStringLiteral("the platform"));
            identifier(path + QStringLiteral(".server"), one.server, QStringLiteral("the server"));
            if (one.name.trimmed().isEmpty())
                refuse(path + QStringLiteral(".name"),
                       QStringLiteral("the series has no name for the legend"));
            if (seen.contains(one.name)) {
                refuse(path + QStringLiteral(".name"),
                       QStringLiteral(
                           "two series are called \"%1\"; a legend could not tell them apart")
                           .arg(one.name));
            }
            seen.insert(one.name);
            if (!one.machine.isEmpty())
                identifier(path + QStringLiteral(".machine"), one.machine,
                           QStringLiteral("the machine"));
        }
    }

    void guest()
    {
        if (m_experiment.memoryMiB.isEmpty())
            refuse(QStringLiteral("memory"),
                   QStringLiteral("no memory size; the paper begins with 1024 MiB"));
        for (qsizetype i = 0; i < m_experiment.memoryMiB.size(); ++i) {
            const QString path = QStringLiteral("memory[%1]").arg(i);
            number(path, m_experiment.memoryMiB[i], 4, 1 << 20,
                   QStringLiteral("the memory, in MiB,"));
            if (i > 0 && m_experiment.memoryMiB[i] >= m_experiment.memoryMiB[i - 1]) {
                refuse(path, QStringLiteral(
                                 "a memory ladder goes down, and %1 MiB is not less than the %2 "
                                 "before it")
                                 .arg(m_experiment.memoryMiB[i])
                                 .arg(m_experiment.memoryMiB[i - 1]));
            }
        }
        number(QStringLiteral("vcpus"), m_experiment.vcpus, 1, 64,
               QStringLiteral("the number of virtual CPUs"));
    }

    void rates()
    {
        const Rates& rates = m_experiment.rates;
        const bool bandwidth = isBandwidth(m_experiment.service);
        const int most = bandwidth ? 100'000 : Rates::maxRate; // 100 Gbit/s
        const QString unit = bandwidth ? QStringLiteral(" rate, in Mbit/s,")
                                       : QStringLiteral(" rate, in requests per second,");
        if (rates.kind == Rates::Kind::List) {
            if (rates.list.isEmpty())
                refuse(QStringLiteral("rates"), QStringLiteral("no rate to offer"));
            if (rates.list.size() > Rates::maxSteps)
                refuse(QStringLiteral("rates"),
                       QStringLiteral("more than %1 rates").arg(Rates::maxSteps));
            for (qsizetype i = 0; i < rates.list.size(); ++i) {
                number(QStringLiteral("rates[%1]").arg(i), rates.list[i], 1, most,
                       QStringLiteral("the") + unit);
            }
            return;
        }
        number(QStringLiteral("rates.from"), rates.from, 1, most,
               QStringLiteral("the lowest") + unit);
        number(QStringLiteral("rates.to"), rates.to, 1, most, QStringLiteral("the highest") + unit);
        if (rates.to < rates.from) {
            refuse(QStringLiteral("rates.to"),
                   QStringLiteral("the sweep ends at %1, below its start at %2; exchange them")
                       .arg(rates.to)
                       .arg(rates.from));
            return;
        }
        if (rates.kind == Rates::Kind::Logarithmic)
            number(QStringLiteral("rates.count"), rates.count, 2, Rates::maxSteps,
                   QStringLiteral("the number of rates"));
        else if (rates.step < 1 || (rates.to - rates.from) / rates.step >= Rates::maxSteps)
            refuse(QStringLiteral("rates.step"),
                   QStringLiteral("a step of %1 makes no sweep of 1 to %2 rates from %3 to %4")
                       .arg(rates.step)
                       .arg(Rates::maxSteps)
                       .arg(rates.from)
                       .arg(rates.to));
    }

    void times()
    {
        time(QStringLiteral("duration"), m_experiment.duration, 100ms, 24h,
             QStringLiteral("a step's duration"));
        time(QStringLiteral("warm-up"), m_experiment.warmUp, 0ns, 1h,
             QStringLiteral("the warm-up"));
        time(QStringLiteral("timeout"), m_experiment.timeout, 1ms, 60s,
             QStringLiteral("the timeout"));
        time(QStringLiteral("boot-timeout"), m_experiment.bootTimeout, 1s, 1h,
             QStringLiteral("the boot timeout"));
        number(QStringLiteral("repetitions"), m_experiment.repetitions, 1, 1000,
               QStringLiteral("the number of repetitions"));
    }

    // After the rates and times, which it takes as they are.
    void load()
    {
        if (m_experiment.heavyLoad || !m_problems.isEmpty() || isBandwidth(m_experiment.service))
            return;
        const QString remedy =
            tr("if you mean that, set heavy-load: true, else check rates and durations");
        for (int rate : m_experiment.rates.values()) {
            if (rate > mostRequestsPerSecond)
                return refuse(QStringLiteral("rates"),
                              tr("%1 requests per second are more than %2; %3")
                                  .arg(humanCount(rate),
                                       humanCount(static_cast<qint64>(mostRequestsPerSecond)),
                                       remedy));
        }
        const double requests = m_experiment.requestCount();
        if (requests > mostRequests)
            refuse(QStringLiteral("rates"),
                   tr("the whole run makes %1 requests, more than %2; %3")
                       .arg(humanCount(std::llround(requests)),
                            humanCount(static_cast<qint64>(mostRequests)), remedy));
    }

    void analysis()
    {
        number(QStringLiteral("outliers"), m_experiment.outliers.k, 0.1, 100,
               QStringLiteral("the outlier rule's k"));
        number(QStringLiteral("band"), m_experiment.bandSigmas, 0, 10,
               QStringLiteral("the band's half width, in standard deviations,"));
    }

    const Experiment& m_experiment;
    Problems m_problems;
};

} // namespace

Problems check(const Experiment& experiment)
{
    return Checker(experiment).run();
}

} // namespace unisweep
