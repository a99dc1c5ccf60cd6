# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(sample_stream LIBS unisweep_sample)
