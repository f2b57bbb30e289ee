/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SUITES_H
#define SUITES_H

#include "session.h"

/* What holds for the machine as a whole. */
void run_system_suite(struct session *session);

/* All devices in one container. */
void run_sharing_suite(struct session *session);

/* Each runs the tests of one device; the session is new for each device. */
void run_binding_suite(struct session *session);
void run_override_suite(struct session *session);
void run_group_suite(struct session *session);
void run_info_suite(struct session *session);
void run_access_suite(struct session *session);
void run_irqs_suite(struct session *session);
void run_reset_suite(struct session *session);
void run_closing_suite(struct session *session);
void run_cdev_suite(struct session *session);

#endif
