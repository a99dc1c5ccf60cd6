# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(arguments LIBS unisweep_catalog unisweep_results)
unisweep_test(catalog_yaml LIBS unisweep_catalog)
unisweep_test(shipped_catalog LIBS unisweep_catalog)
unisweep_test(manual_examples LIBS unisweep_catalog)
