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
 * @param id of its commit, or else its patch id
 * @param patchId git's stable patch id of the mail as it is
 */
record PatchMail(
    Span at,
    int number,
    int total,
    String id,
    String patchId,
    String subject,
    String message,
    Identity author,
    String text,
    List<FilePatch> files) {}
