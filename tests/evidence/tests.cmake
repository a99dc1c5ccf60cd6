# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(scheduling LIBS unisweep_evidence LABELS loadgen)
unisweep_test(unikernel_events LIBS unisweep_evidence)
unisweep_test(door LIBS unisweep_evidence)
unisweep_test(dump_reader LIBS unisweep_evidence)
unisweep_test(packet_door LIBS loadgen_testing unisweep_load unisweep_evidence LABELS loadgen)
add_dependencies(tst_packet_door unisweep-load)
unisweep_test(collections LIBS unisweep_evidence)
