# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(scheduling LIBS unisweep_evidence LABELS loadgen)
unisweep_test(unikernel_events LIBS unisweep_evidence)
unisweep_test(collections LIBS unisweep_evidence)
