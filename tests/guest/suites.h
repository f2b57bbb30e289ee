/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SUITES_H
#define SUITES_H

#include "session.h"

/* What holds for the machine as a whole. */
void run_system_suite(struct session *session);

/* All devices in one container. */
void run_sharing_suite(struct session *session);

/* Binding finds the group, which all others need. */
void run_binding_suite(struct session *session);
void run_override_suite(struct session *session);
void run_membership_suite(struct session *session);
void run_group_suite(struct session *session);

/* Between run_group_suite() and run_closing_suite() the device is open. */
void run_container_suite(struct session *session);
void run_type1_suite(struct session *session);
void run_info_suite(struct session *session);
void run_devicetree_suite(struct session *session);
void run_arguments_suite(struct session *session);
void run_access_suite(struct session *session);
void run_quirks_suite(struct session *session);
void run_regions_suite(struct session *session);
void run_writes_suite(struct session *session);
void run_mappings_suite(struct session *session);
void run_mapped_suite(struct session *session);
void run_irqs_suite(struct session *session);
void run_eventfds_suite(struct session *session);
void run_foreign_suite(struct session *session);
void run_masking_suite(struct session *session);
void run_loopback_suite(struct session *session);
void run_level_suite(struct session *session);
void run_inheritance_suite(struct session *session);
void run_reset_suite(struct session *session);
void run_closing_suite(struct session *session);
void run_cdev_suite(struct session *session);

/* These open and close on their own. */
void run_lifetime_suite(struct session *session);
void run_races_suite(struct session *session);
void run_unplug_suite(struct session *session);

/* DMA of devices that can show it; these open and close on their own as well. */
void run_dma_copies_suite(struct session *session);
void run_dma_faults_suite(struct session *session);
void run_dma_owners_suite(struct session *session);
void run_dma_races_suite(struct session *session);

/* DMA of two devices at once; for the machine. */
void run_dma_groups_suite(struct session *session);

/* Instead of all others. */
void run_fuzz_suite(struct session *session);
void run_bench_suite(struct session *session);

#endif
