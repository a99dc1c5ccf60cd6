# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(results LIBS unisweep_results)
unisweep_test(nonparametric LIBS unisweep_results)
unisweep_test(outlier_causes LIBS unisweep_results TIMEOUT 120)
unisweep_test(collection_share LIBS unisweep_results TIMEOUT 120)
unisweep_test(claims LIBS unisweep_results TIMEOUT 240)
unisweep_test(sample_list LIBS unisweep_results)
unisweep_test(running_statistics LIBS unisweep_results)
unisweep_test(results_file LIBS unisweep_results)
unisweep_test(documented_readers LIBS unisweep_results TIMEOUT 120)
unisweep_test(scheduling_record LIBS unisweep_results)
unisweep_test(cause_shares LIBS unisweep_results)
unisweep_test(results_hostile LIBS unisweep_results)
unisweep_test(results_backlog LIBS unisweep_results)
unisweep_test(outlier_causes_real LIBS loadgen_testing unisweep_results LABELS loadgen)
set_tests_properties(outlier_causes_real PROPERTIES RUN_SERIAL ON) # it plants stalls of the host
unisweep_test(client_results LIBS unisweep_results)
unisweep_test(accounting LIBS unisweep_results)
unisweep_test(outlier_evidence_real LIBS loadgen_testing unisweep_results LABELS loadgen)
set_tests_properties(outlier_evidence_real PROPERTIES RUN_SERIAL ON) # it plants waits for a processor
unisweep_test(door_record LIBS unisweep_results)
unisweep_test(outlier_door_real LIBS loadgen_testing unisweep_load unisweep_results LABELS loadgen)
set_tests_properties(outlier_door_real PROPERTIES RUN_SERIAL ON) # it plants waits
add_dependencies(tst_outlier_door_real unisweep-load)
