// SPDX-License-Identifier: Apache-2.0
/** Mail files of others to revisions: untrusted, bounded, and loud about what does not apply. */
package org.vfiodt.series.mailbox;
