# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(experiment_yaml LIBS unisweep_experiment)
unisweep_test(experiment_mistakes LIBS unisweep_experiment)
unisweep_test(sweep_text LIBS unisweep_experiment)
unisweep_test(yaml_patch LIBS unisweep_experiment)
unisweep_test(hypervisor_uri LIBS unisweep_experiment)
unisweep_test(query_file LIBS unisweep_loadgen unisweep_experiment)
