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

/// Why this cannot be queried; empty if it can.
QString whyNoQuery(const DnsQuery& query);
/// The complaint about a text that is no query.
QString noQueryText(const QString& text);

} // namespace unisweep
