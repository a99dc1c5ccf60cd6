# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(thread_priority LIBS unisweep_run)
unisweep_test(background_job LIBS unisweep_base)
unisweep_test(quantity_text LIBS unisweep_base)
unisweep_test(language LIBS unisweep_base)
