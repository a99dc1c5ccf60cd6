# SPDX-License-Identifier: GPL-3.0-or-later
add_library(loadgen_testing STATIC loadgen/load_run.cpp loadgen/tcp_responder.cpp
            loadgen/udp_responder.cpp)
target_link_libraries(loadgen_testing PUBLIC Qt6::Core unisweep_loadgen)
target_compile_definitions(loadgen_testing PRIVATE
    UNISWEEP_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
add_dependencies(loadgen_testing unisweep-load)
unisweep_test(loadgen_outcomes LIBS loadgen_testing LABELS loadgen TIMEOUT 120)
unisweep_test(loadgen_dns LIBS loadgen_testing LABELS loadgen)
pkg_check_modules(LDNS IMPORTED_TARGET ldns) # the oracle; without it, that test is skipped
if(LDNS_FOUND)
    target_link_libraries(tst_loadgen_dns PRIVATE PkgConfig::LDNS)
    target_compile_definitions(tst_loadgen_dns PRIVATE UNISWEEP_LDNS)
endif()
unisweep_test(loadgen_tcp LIBS loadgen_testing LABELS loadgen TIMEOUT 120)
unisweep_test(loadgen_use LIBS loadgen_testing LABELS loadgen TIMEOUT 120)
unisweep_test(loadgen_units LIBS loadgen_testing LABELS loadgen)
unisweep_test(loadgen_options LIBS loadgen_testing LABELS loadgen BESIDE_OTHERS)
unisweep_test(loadgen_http LIBS loadgen_testing LABELS loadgen BESIDE_OTHERS)
unisweep_test(loadgen_stream LIBS loadgen_testing LABELS loadgen)
