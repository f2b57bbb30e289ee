// SPDX-License-Identifier: Apache-2.0
/** A series as the mail files that {@code git format-patch} would write. */
package org.vfiodt.series.mail;
