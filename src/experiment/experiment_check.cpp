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
#include "experiment/dns_question_yaml.h"
#include "experiment/experiment_text.h"
#include "experiment/load_options_yaml.h"
#include "experiment/virtual_hardware_yaml.h"
#include "sample/load_caps.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace
{

class Checker
{
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
        m_problems << checkHardware(m_experiment);
        loadHosts();
        processors();
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
            refuse(field, ExperimentText::tr("%1: expected %3 to %4, found %2")
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
            refuse(field, ExperimentText::tr("%1: expected %3 to %4, found %2")
                              .arg(what, formatDuration(value), formatDuration(low),
                                   formatDuration(high)));
        }
    }

    void identifier(const QString& field, const QString& value, const QString& what)
    {
        static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
        if (!pattern.match(value).hasMatch()) {
            refuse(field, ExperimentText::tr("%1: expected 1 to 64 letters, digits, '.', '_' or "
                                             "'-', beginning with a letter or digit; found \"%2\"")
                              .arg(what, value));
        }
    }

    void names() { identifier(u"name"_s, m_experiment.name, ExperimentText::tr("name")); }

    void service()
    {
        if (m_experiment.service == Service::Dns)
            m_problems << checkDnsQuestion(m_experiment.dns);
        else if (m_experiment.service == Service::Http)
            http();
        else if (m_experiment.service == Service::Udp)
            udp();
        m_problems << checkLoadOptions(m_experiment) << checkClients(m_experiment);
    }

    void udp()
    {
        const QList<int>& sizes = m_experiment.bandwidth.datagramBytes;
        if (sizes.isEmpty())
            refuse(u"service.datagram-bytes"_s,
                   ExperimentText::tr("no datagram size; iperf uses 1470 by default"));
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            const QString path = u"service.datagram-bytes[%1]"_s.arg(i);
            // The minimum is iperf's header, the maximum that of UDP over IPv4 (RFC 768).
            number(path, sizes[i], 32, 65507, ExperimentText::tr("datagram payload (bytes)"));
            if (sizes.indexOf(sizes[i]) < i)
                refuse(path, ExperimentText::tr("duplicate datagram size: %1").arg(sizes[i]));
        }
    }

    void loadHosts()
    {
        for (qsizetype i = 0; i < m_experiment.loadFrom.size(); ++i) {
            const QString& uri = m_experiment.loadFrom[i];
            const QString path = u"load-from[%1]"_s.arg(i);
            // ssh would interpret a host that starts with '-' as an option.
            static const QRegularExpression pattern(
                u"\\Assh://([A-Za-z0-9_.][A-Za-z0-9_.-]*@)?([A-Za-z0-9_][A-Za-z0-9_.-]*"
                "|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?/?\\z"_s);
            if (!pattern.match(uri).hasMatch())
                refuse(path, ExperimentText::tr("\"%1\" does not name a load client's host; "
                                                "expected ssh://HOST or ssh://USER@HOST:PORT")
                                 .arg(uri));
            if (m_experiment.loadFrom.indexOf(uri) != i)
                refuse(path, ExperimentText::tr("duplicate host: %1").arg(uri));
        }
        const bool otherClient = std::any_of(
            m_experiment.series.begin(), m_experiment.series.end(),
            [this](const Series& one) { return m_experiment.clientOf(one) != Client::Native; });
        if (!m_experiment.loadFrom.isEmpty() && !m_experiment.dns.further.isEmpty() &&
            m_experiment.service == Service::Dns)
            refuse(
                u"load-from"_s,
                ExperimentText::tr("other machines can send only one query. Replace queries by a "
                                   "single name, or remove load-from"));
        if (!m_experiment.loadFrom.isEmpty() && m_experiment.recordDoor)
            refuse(u"door"_s,
                   ExperimentText::tr(
                       "the guest's door can be recorded only with load from this machine"));
        if (!m_experiment.loadFrom.isEmpty() && otherClient)
            refuse(u"load-from"_s, ExperimentText::tr("only the native client can send load from "
                                                      "other machines. Set the client to native"));
    }

    void processors()
    {
        const ProcessorChoice& choice = m_experiment.processors;
        if (choice.kind == ProcessorChoice::Kind::None)
            return;
        if (choice.load.overlaps(choice.guest))
            refuse(u"processors.load"_s,
                   ExperimentText::tr("the load client would compete with the guest for CPU %1")
                       .arg(choice.load.commonWith(choice.guest).toText()));
        if (!choice.load.isEmpty() && !m_experiment.loadFrom.isEmpty())
            refuse(u"processors.load"_s, ExperimentText::tr("the load comes from other machines"));
        for (const Series& one : m_experiment.series) {
            if (choice.kind == ProcessorChoice::Kind::Auto && one.hypervisor.isRemote())
                refuse(
                    u"processors"_s,
                    ExperimentText::tr("%1 runs on another host, whose processors are not known. "
                                       "Name them, such as guest 2-3, emulator 1")
                        .arg(one.name));
            if (one.hypervisor.driver == HypervisorUri::Driver::Xen)
                refuse(u"processors"_s,
                       ExperimentText::tr("%1 runs on Xen, where Unisweep does not assign "
                                          "processors. Set processors to none")
                           .arg(one.name));
        }
    }

    void http()
    {
        static const QRegularExpression pattern(u"\\A/[\\x21-\\x7e]{0,4095}\\z"_s);
        if (!pattern.match(m_experiment.http.path).hasMatch()) {
            refuse(u"service.path"_s,
                   ExperimentText::tr("the path \"%1\" must begin with / and have at most 4,096 "
                                      "characters without spaces (write a space as %20)")
                       .arg(m_experiment.http.path.left(80)));
        }
        // RFC 9110, section 15. Interim responses (1xx) are excluded, because a final response
        // follows.
        number(u"service.status"_s, m_experiment.http.status, 200, 599,
               ExperimentText::tr("status code"));
        const bool hasBody = m_experiment.http.status != 204 && m_experiment.http.status != 304;
        if (!hasBody && m_experiment.http.bodyBytes.value_or(0) != 0)
            refuse(u"service.body-bytes"_s,
                   ExperimentText::tr("a response with status %1 has no body. Set body-bytes to 0")
                       .arg(m_experiment.http.status));
        number(u"service.body-bytes"_s, m_experiment.http.bodyBytes.value_or(0), 0, 1 << 30,
               ExperimentText::tr("body length (bytes)"));
        static const QRegularExpression host(u"\\A[\\x21-\\x7e]{0,255}\\z"_s);
        if (!host.match(m_experiment.http.host).hasMatch()) {
            refuse(u"service.host"_s,
                   ExperimentText::tr("the host \"%1\" must have at most 255 characters without "
                                      "spaces, such as www.example.test")
                       .arg(m_experiment.http.host.left(80)));
        }
        static const QRegularExpression hash(u"\\A([0-9A-Fa-f]{64})?\\z"_s);
        if (!hash.match(m_experiment.http.bodySha256).hasMatch()) {
            refuse(u"service.body-sha256"_s,
                   ExperimentText::tr(
                       "a SHA-256 hash has 64 hexadecimal digits. Print one with: sha256sum FILE"));
        }
    }

    void series()
    {
        if (m_experiment.series.empty()) {
            refuse(u"series"_s,
                   ExperimentText::tr(
                       "there is no series. Add at least one platform with its server"));
        }
        QSet<QString> seen;
        for (std::size_t i = 0; i < m_experiment.series.size(); ++i) {
            const Series& one = m_experiment.series[i];
            const QString path = u"series[%1]"_s.arg(i);
            identifier(path + u".platform"_s, one.platform, ExperimentText::tr("platform"));
            identifier(path + u".server"_s, one.server, ExperimentText::tr("server"));
            if (one.name.trimmed().isEmpty())
                refuse(path + u".name"_s,
                       ExperimentText::tr("the series has no name for the legend"));
            if (seen.contains(one.name)) {
                refuse(
                    path + u".name"_s,
                    ExperimentText::tr("two series are called \"%1\". Give each a name of its own")
                        .arg(one.name));
            }
            seen.insert(one.name);
            if (!one.machine.isEmpty())
                identifier(path + u".machine"_s, one.machine, ExperimentText::tr("machine"));
        }
    }

    void guest()
    {
        if (m_experiment.memoryMiB.isEmpty())
            refuse(u"memory"_s, ExperimentText::tr("no memory size; the paper starts at 1024 MiB"));
        for (qsizetype i = 0; i < m_experiment.memoryMiB.size(); ++i) {
            const QString path = u"memory[%1]"_s.arg(i);
            number(path, m_experiment.memoryMiB[i], 4, 1 << 20, ExperimentText::tr("memory (MiB)"));
            if (i > 0 && m_experiment.memoryMiB[i] >= m_experiment.memoryMiB[i - 1]) {
                refuse(path, ExperimentText::tr("the memory ladder must descend, but %1 MiB is not "
                                                "less than the previous %2 MiB")
                                 .arg(m_experiment.memoryMiB[i])
                                 .arg(m_experiment.memoryMiB[i - 1]));
            }
        }
        number(u"vcpus"_s, m_experiment.vcpus, 1, 64, ExperimentText::tr("virtual CPUs"));
    }

    void rates()
    {
        const Rates& rates = m_experiment.rates;
        const bool bandwidth = isBandwidth(m_experiment.service);
        const int most = bandwidth ? 100'000 : Rates::maxRate; // 100 Gbit/s
        const QString rate = bandwidth ? ExperimentText::tr("rate (Mbit/s)")
                                       : ExperimentText::tr("rate (requests/s)");
        if (rates.kind == Rates::Kind::List) {
            if (rates.list.isEmpty())
                refuse(u"rates"_s, ExperimentText::tr("there is no rate to offer"));
            if (rates.list.size() > Rates::maxSteps)
                refuse(u"rates"_s, ExperimentText::tr("more than %1 rates").arg(Rates::maxSteps));
            for (qsizetype i = 0; i < rates.list.size(); ++i) {
                number(u"rates[%1]"_s.arg(i), rates.list[i], 1, most, rate);
            }
            return;
        }
        number(u"rates.from"_s, rates.from, 1, most, rate);
        number(u"rates.to"_s, rates.to, 1, most, rate);
        if (rates.to < rates.from) {
            refuse(u"rates.to"_s,
                   ExperimentText::tr("the sweep ends at %1, below its start at %2. Swap them")
                       .arg(rates.to)
                       .arg(rates.from));
            return;
        }
        if (rates.kind == Rates::Kind::Logarithmic)
            number(u"rates.count"_s, rates.count, 2, Rates::maxSteps,
                   ExperimentText::tr("number of rates"));
        else if (rates.step < 1 || (rates.to - rates.from) / rates.step >= Rates::maxSteps)
            refuse(u"rates.step"_s,
                   ExperimentText::tr("from %3 to %4, a step of %1 does not give 1 to %2 rates")
                       .arg(rates.step)
                       .arg(Rates::maxSteps)
                       .arg(rates.from)
                       .arg(rates.to));
    }

    void times()
    {
        time(u"duration"_s, m_experiment.duration, 100ms, 24h, ExperimentText::tr("step duration"));
        time(u"warm-up"_s, m_experiment.warmUp, 0ns, 1h, ExperimentText::tr("warm-up"));
        time(u"timeout"_s, m_experiment.timeout, 1ms, 60s, ExperimentText::tr("timeout"));
        time(u"boot-timeout"_s, m_experiment.bootTimeout, 1s, 1h,
             ExperimentText::tr("boot timeout"));
        number(u"repetitions"_s, m_experiment.repetitions, 1, 1000,
               ExperimentText::tr("repetitions"));
    }

    // Called after the rates and times were checked.
    void load()
    {
        if (m_experiment.heavyLoad || !m_problems.isEmpty() || isBandwidth(m_experiment.service))
            return;
        for (int rate : m_experiment.rates.values()) {
            if (rate > maxRequestsPerSecond)
                return refuse(
                    u"rates"_s,
                    ExperimentText::tr("%1 requests per second exceed %2. If that is intended, "
                                       "set heavy-load: true; otherwise, lower the rates")
                        .arg(humanCount(rate),
                             humanCount(static_cast<qint64>(maxRequestsPerSecond))));
        }
        const double requests = m_experiment.requestCount();
        if (requests > maxRequests)
            refuse(u"rates"_s, ExperimentText::tr(
                                   "the run makes %1 requests, more than %2. If that is intended, "
                                   "set heavy-load: true; otherwise, lower rates or durations")
                                   .arg(humanCount(std::llround(requests)),
                                        humanCount(static_cast<qint64>(maxRequests))));
    }

    void analysis()
    {
        number(u"outliers"_s, m_experiment.outliers.k, 0.1, 100,
               ExperimentText::tr("k of the outlier rule"));
        number(u"band"_s, m_experiment.bandSigmas, 0, 10,
               ExperimentText::tr("half width of the band (standard deviations)"));
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
