# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(command_output LIBS unisweep_results TIMEOUT 120)
add_dependencies(tst_command_output unisweep)
unisweep_test(command_displays LIBS Qt6::Core TIMEOUT 120)
add_dependencies(tst_command_displays unisweep)
unisweep_test(commands LIBS unisweep_results TIMEOUT 300)
add_dependencies(tst_commands unisweep unisweep-load)
