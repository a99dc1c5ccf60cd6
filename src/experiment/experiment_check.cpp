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

using namespace Qt::StringLiterals;

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
            refuse(field, u"%1 is %2; it must lie between %3 and %4"_s.arg(what)
                              .arg(value, 0, 'g', 12)
                              .arg(low, 0, 'g', 12)
                              .arg(high, 0, 'g', 12));
        }
    }

    void time(const QString& field, std::chrono::nanoseconds value, std::chrono::nanoseconds low,
              std::chrono::nanoseconds high, const QString& what)
    {
        if (value < low || value > high) {
            refuse(field,
                   u"%1 is %2; it must lie between %3 and %4"_s.arg(
                       what, formatDuration(value), formatDuration(low), formatDuration(high)));
        }
    }

    void identifier(const QString& field, const QString& value, const QString& what)
    {
        static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
        if (!pattern.match(value).hasMatch()) {
            refuse(field, u"%1 \"%2\" must be 1 to 64 letters, digits, '.', '_' or '-', "
                          "beginning with a letter or digit"_s.arg(what, value));
        }
    }

    void names() { identifier(u"name"_s, m_experiment.name, u"the name"_s); }

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
            refuse(u"service.datagram-bytes"_s, u"no datagram size; iperf's own is 1470"_s);
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            const QString path = u"service.datagram-bytes[%1]"_s.arg(i);
            // iperf's own header needs the lower bound, UDP over IPv4 has the upper one (RFC 768).
            number(path, sizes[i], 32, 65507, u"a datagram's payload, in bytes,"_s);
            if (sizes.indexOf(sizes[i]) < i)
                refuse(path, u"%1 bytes stand here twice"_s.arg(sizes[i]));
        }
    }

    void loadHosts()
    {
        for (qsizetype i = 0; i < m_experiment.loadFrom.size(); ++i) {
            const QString& uri = m_experiment.loadFrom[i];
            const QString path = u"load-from[%1]"_s.arg(i);
            // A host that begins with '-' would be an option of ssh.
            static const QRegularExpression pattern(
                u"\\Assh://([A-Za-z0-9_.][A-Za-z0-9_.-]*@)?([A-Za-z0-9_][A-Za-z0-9_.-]*"
                "|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?/?\\z"_s);
            if (!pattern.match(uri).hasMatch())
                refuse(path, u"\"%1\" names no host of a load client; expected "
                             "ssh://HOST or ssh://USER@HOST:PORT"_s.arg(uri));
            if (m_experiment.loadFrom.indexOf(uri) != i)
                refuse(path, u"%1 stands here twice"_s.arg(uri));
        }
        const bool otherClient = std::any_of(
            m_experiment.series.begin(), m_experiment.series.end(),
            [this](const Series& one) { return m_experiment.clientOf(one) != Client::Native; });
        if (!m_experiment.loadFrom.isEmpty() && m_experiment.recordDoor)
            refuse(u"door"_s, u"the guest's door is watched for load from this machine only"_s);
        if (!m_experiment.loadFrom.isEmpty() && otherClient)
            refuse(u"load-from"_s, u"only the native client offers load from another machine; set "
                                   "the client to native"_s);
    }

    void dns()
    {
        // RFC 1035, section 2.3.4: labels of 1 to 63 octets, names of at most 255 on the wire.
        const QString name = m_experiment.dns.name;
        const QString bare = name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
        bool sound = bare.toUtf8().size() <= 253;
        const bool isRoot = name == u"."_s;
        for (const QString& label : isRoot ? QStringList() : bare.split(QLatin1Char('.'))) {
            static const QRegularExpression pattern(u"\\A[\\x21-\\x7e]{1,63}\\z"_s);
            sound = sound && pattern.match(label).hasMatch();
        }
        if (!sound) {
            refuse(u"service.name"_s,
                   u"\"%1\" is no domain name; expected labels of 1 to 63 characters with "
                   "dots between, such as www.example.test"_s.arg(name));
        }
        if (!isRecordType(m_experiment.dns.type)) {
            refuse(u"service.type"_s,
                   u"unknown record type \"%1\"; known are %2, and TYPE1 to TYPE65535"_s.arg(
                       m_experiment.dns.type, recordTypes().join(u", "_s)));
        }
        if (m_experiment.dns.cache == Cache::Cold && !m_experiment.dns.recursion) {
            refuse(u"service.cache"_s, u"only a resolver has a cache; set recursion: true"_s);
        }
        number(u"service.answers"_s, m_experiment.dns.answers, 0, 100,
               u"the number of answers expected"_s);
    }

    void http()
    {
        static const QRegularExpression pattern(u"\\A/[\\x21-\\x7e]{0,4095}\\z"_s);
        if (!pattern.match(m_experiment.http.path).hasMatch()) {
            refuse(
                u"service.path"_s,
                u"the path \"%1\" must begin with / and hold no blanks (write a blank as %20), and "
                "at most 4,096 characters"_s.arg(m_experiment.http.path.left(80)));
        }
        // RFC 9110, section 15; interim responses (1xx) are followed by the one that counts.
        number(u"service.status"_s, m_experiment.http.status, 200, 599,
               u"the status code expected"_s);
        const bool hasBody = m_experiment.http.status != 204 && m_experiment.http.status != 304;
        if (!hasBody && m_experiment.http.bodyBytes != 0)
            refuse(u"service.body-bytes"_s,
                   u"an answer of status %1 has no body; set body-bytes to 0"_s.arg(
                       m_experiment.http.status));
        number(u"service.body-bytes"_s, m_experiment.http.bodyBytes, 0, 1 << 30,
               u"the length of the body, in bytes,"_s);
        static const QRegularExpression hash(u"\\A([0-9A-Fa-f]{64})?\\z"_s);
        if (!hash.match(m_experiment.http.bodySha256).hasMatch()) {
            refuse(u"service.body-sha256"_s,
                   u"a SHA-256 is 64 hexadecimal digits; sha256sum FILE prints one"_s);
        }
    }

    void series()
    {
        if (m_experiment.series.empty()) {
            refuse(u"series"_s,
                   u"there is no series; give at least one platform with its server"_s);
        }
        QSet<QString> seen;
        for (std::size_t i = 0; i < m_experiment.series.size(); ++i) {
            const Series& one = m_experiment.series[i];
            const QString path = u"series[%1]"_s.arg(i);
            identifier(path + u".platform"_s, one.platform, u"the platform"_s);
            identifier(path + u".server"_s, one.server, u"the server"_s);
            if (one.name.trimmed().isEmpty())
                refuse(path + u".name"_s, u"the series has no name for the legend"_s);
            if (seen.contains(one.name)) {
                refuse(path + u".name"_s,
                       u"two series are called \"%1\"; a legend could not tell them apart"_s.arg(
                           one.name));
            }
            seen.insert(one.name);
            if (!one.machine.isEmpty())
                identifier(path + u".machine"_s, one.machine, u"the machine"_s);
        }
    }

    void guest()
    {
        if (m_experiment.memoryMiB.isEmpty())
            refuse(u"memory"_s, u"no memory size; the paper begins with 1024 MiB"_s);
        for (qsizetype i = 0; i < m_experiment.memoryMiB.size(); ++i) {
            const QString path = u"memory[%1]"_s.arg(i);
            number(path, m_experiment.memoryMiB[i], 4, 1 << 20, u"the memory, in MiB,"_s);
            if (i > 0 && m_experiment.memoryMiB[i] >= m_experiment.memoryMiB[i - 1]) {
                refuse(path, u"a memory ladder goes down, and %1 MiB is not less than the %2 "
                             "before it"_s.arg(m_experiment.memoryMiB[i])
                                 .arg(m_experiment.memoryMiB[i - 1]));
            }
        }
        number(u"vcpus"_s, m_experiment.vcpus, 1, 64, u"the number of virtual CPUs"_s);
    }

    void rates()
    {
        const Rates& rates = m_experiment.rates;
        const bool bandwidth = isBandwidth(m_experiment.service);
        const int most = bandwidth ? 100'000 : Rates::maxRate; // 100 Gbit/s
        const QString unit =
            bandwidth ? u" rate, in Mbit/s,"_s : u" rate, in requests per second,"_s;
        if (rates.kind == Rates::Kind::List) {
            if (rates.list.isEmpty())
                refuse(u"rates"_s, u"no rate to offer"_s);
            if (rates.list.size() > Rates::maxSteps)
                refuse(u"rates"_s, u"more than %1 rates"_s.arg(Rates::maxSteps));
            for (qsizetype i = 0; i < rates.list.size(); ++i) {
                number(u"rates[%1]"_s.arg(i), rates.list[i], 1, most, u"the"_s + unit);
            }
            return;
        }
        number(u"rates.from"_s, rates.from, 1, most, u"the lowest"_s + unit);
        number(u"rates.to"_s, rates.to, 1, most, u"the highest"_s + unit);
        if (rates.to < rates.from) {
            refuse(
                u"rates.to"_s,
                u"the sweep ends at %1, below its start at %2; exchange them"_s.arg(rates.to).arg(
                    rates.from));
            return;
        }
        if (rates.kind == Rates::Kind::Logarithmic)
            number(u"rates.count"_s, rates.count, 2, Rates::maxSteps, u"the number of rates"_s);
        else if (rates.step < 1 || (rates.to - rates.from) / rates.step >= Rates::maxSteps)
            refuse(u"rates.step"_s,
                   u"a step of %1 makes no sweep of 1 to %2 rates from %3 to %4"_s.arg(rates.step)
                       .arg(Rates::maxSteps)
                       .arg(rates.from)
                       .arg(rates.to));
    }

    void times()
    {
        time(u"duration"_s, m_experiment.duration, 100ms, 24h, u"a step's duration"_s);
        time(u"warm-up"_s, m_experiment.warmUp, 0ns, 1h, u"the warm-up"_s);
        time(u"timeout"_s, m_experiment.timeout, 1ms, 60s, u"the timeout"_s);
        time(u"boot-timeout"_s, m_experiment.bootTimeout, 1s, 1h, u"the boot timeout"_s);
        number(u"repetitions"_s, m_experiment.repetitions, 1, 1000, u"the number of repetitions"_s);
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
                return refuse(u"rates"_s,
                              tr("%1 requests per second are more than %2; %3")
                                  .arg(humanCount(rate),
                                       humanCount(static_cast<qint64>(mostRequestsPerSecond)),
                                       remedy));
        }
        const double requests = m_experiment.requestCount();
        if (requests > mostRequests)
            refuse(u"rates"_s, tr("the whole run makes %1 requests, more than %2; %3")
                                   .arg(humanCount(std::llround(requests)),
                                        humanCount(static_cast<qint64>(mostRequests)), remedy));
    }

    void analysis()
    {
        number(u"outliers"_s, m_experiment.outliers.k, 0.1, 100, u"the outlier rule's k"_s);
        number(u"band"_s, m_experiment.bandSigmas, 0, 10,
               u"the band's half width, in standard deviations,"_s);
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
