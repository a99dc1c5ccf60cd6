# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(client_output LIBS unisweep_load unisweep_results)
unisweep_test(described_clients LIBS unisweep_load)
unisweep_test(load_clients LIBS loadgen_testing unisweep_load unisweep_results Qt6::Network LABELS loadgen TIMEOUT 180)
add_dependencies(tst_load_clients unisweep-load)
unisweep_test(load_pairs LIBS unisweep_run LABELS guest TIMEOUT 400)
add_dependencies(tst_load_pairs unisweep-load)
unisweep_test(load_pairs_long LIBS unisweep_run LABELS "guest;long" TIMEOUT 400)
add_dependencies(tst_load_pairs_long unisweep-load)
