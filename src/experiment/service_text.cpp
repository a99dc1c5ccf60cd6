// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/service_text.h"

#include "base/quantity_text.h"
#include "experiment/dns_names.h"
#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QStringList dnsClauses(const DnsQuestion& question)
{
    QStringList clauses;
    if (question.transport == DnsTransport::Tcp)
        clauses << (question.keepAlive
                        ? ExperimentText::tr("DNS over TCP, connections kept alive")
                        : ExperimentText::tr("DNS over TCP, a new connection for each query"));
    else
        clauses << displayName(Service::Dns);
    if (question.edns)
        clauses << (question.dnssec ? ExperimentText::tr("EDNS with %1 bytes, DNSSEC")
                                    : ExperimentText::tr("EDNS with %1 bytes"))
                       .arg(humanCount(*question.edns));
    if (!question.further.isEmpty())
        clauses << ExperimentText::tr("%n queries in turn", nullptr,
                                      static_cast<int>(question.further.size()) + 1);
    if (question.responseCode != 0)
        clauses << ExperimentText::tr("%1 is the correct response")
                       .arg(responseCodeText(question.responseCode));
    return clauses;
}

static QStringList clausesOf(const Experiment& experiment)
{
    return experiment.service == Service::Dns ? dnsClauses(experiment.dns)
                                              : QStringList{displayName(experiment.service)};
}

QString serviceText(const Experiment& experiment)
{
    return clausesOf(experiment).join(u"; "_s);
}

bool isUnusualService(const Experiment& experiment)
{
    return serviceText(experiment) != displayName(experiment.service);
}

} // namespace unisweep
