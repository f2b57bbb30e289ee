// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import org.vfiodt.series.Identity;
import org.vfiodt.source.Span;

/**
 * A mail with a patch.
 *
 * @param number of the patch in its series; 0 when the subject does not say
 * @param total patches of the series; 0 likewise
 * @param text the whole mail, one character a byte
 */
record PatchMail(
    Span at,
    int number,
    int total,
    String subject,
    String message,
    Identity author,
    String text,
    List<FilePatch> files) {}
