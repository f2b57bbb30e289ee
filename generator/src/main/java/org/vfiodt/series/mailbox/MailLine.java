// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

/**
 * A decoded line of a mail and where it came from.
 *
 * @param text one character a byte, without the line break
 * @param start offset in the mailbox
 * @param end offset in the mailbox
 */
record MailLine(String text, int start, int end) {}
