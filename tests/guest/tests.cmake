# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(leftovers LIBS unisweep_guest TIMEOUT 120)
unisweep_test(solo5 LIBS unisweep_guest unisweep_load)
add_dependencies(tst_solo5 unisweep-load)
unisweep_test(guest LIBS unisweep_guest TIMEOUT 120)
unisweep_test(stuck_container LIBS unisweep_guest)
unisweep_test(own_account LIBS unisweep_guest Qt6::Network)
unisweep_test(console_text LIBS unisweep_run)
unisweep_test(console_pipe LIBS unisweep_guest)
