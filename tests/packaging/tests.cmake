# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(installation LIBS Qt6::Core TIMEOUT 120)
add_dependencies(tst_installation unisweep unisweep-load unisweep-guard descriptions)
target_compile_definitions(tst_installation PRIVATE UNISWEEP_VERSION="${PROJECT_VERSION}"
    UNISWEEP_BUILD_DIR="${CMAKE_BINARY_DIR}" UNISWEEP_CMAKE="${CMAKE_COMMAND}")
unisweep_test(descriptions LIBS Qt6::Core TIMEOUT 120)
add_dependencies(tst_descriptions unisweep unisweep-load descriptions)
target_compile_definitions(tst_descriptions PRIVATE UNISWEEP_BUILD_DIR="${CMAKE_BINARY_DIR}")
unisweep_test(translations LIBS Qt6::Core TIMEOUT 180)
target_compile_definitions(tst_translations PRIVATE UNISWEEP_LUPDATE="${LUPDATE}")
unisweep_test(messages LIBS Qt6::Core TIMEOUT 60)
target_compile_definitions(tst_messages PRIVATE UNISWEEP_LUPDATE="${LUPDATE}")
