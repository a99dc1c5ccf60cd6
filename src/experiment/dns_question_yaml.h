// SPDX-License-Identifier: GPL-3.0-or-later
// The key `service` of kind dns: part of experiment_yaml.
#pragma once

#include "experiment/dns_question.h"
#include "experiment/problem.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// Reads the keys of `service` after its kind.
DnsQuestion readDnsQuestion(YamlMap& map);
void writeDnsQuestion(YAML::Emitter& out, const DnsQuestion& question);
/// Checks its rules.
Problems checkDnsQuestion(const DnsQuestion& question);

/// Why this query is not valid; empty if it is.
QString whyNoQuery(const DnsQuery& query);
/// The error message for a text that is not a query.
QString noQueryText(const QString& text);

} // namespace unisweep
