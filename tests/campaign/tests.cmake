# SPDX-License-Identifier: GPL-3.0-or-later
unisweep_test(campaign_plan LIBS unisweep_campaign)
unisweep_test(campaign_folder LIBS unisweep_campaign)
unisweep_test(campaign_results LIBS unisweep_campaign)
unisweep_test(slurm_job LIBS unisweep_campaign LABELS guest TIMEOUT 400 ONE_RUN)
add_dependencies(tst_slurm_job unisweep unisweep-load unisweep-guard)
