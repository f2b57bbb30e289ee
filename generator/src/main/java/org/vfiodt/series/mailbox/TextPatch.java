// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Identity;
import org.vfiodt.series.diff.Hunk;
import org.vfiodt.series.diff.Hunks;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * A patch that is nothing but its text: it can be put on any tree that has the lines it looks for,
 * not only on the one it was made for.
 */
public final class TextPatch {
  private final PatchMail mail;

  private TextPatch(PatchMail mail) {
    this.mail = mail;
  }

  /** The patches of mailboxes that hold one series, in the order of their numbers. */
  public static Outcome<List<TextPatch>> read(List<SourceFile> mailboxes) {
    return Outcome.all(mailboxes.stream().map(MailSplitter::split).toList())
        .map(each -> each.stream().flatMap(List::stream).toList())
        .flatMap(mails -> MailReader.patches(mailboxes.get(0), mails))
        .map(patches -> patches.stream().map(TextPatch::new).toList());
  }

  /** A revision as the differences that are sent of it. */
  public static TextPatch of(Revision revision) {
    Span at = SourceFile.root(revision.subject(), "").span(0, 0);
    List<FilePatch> files = revision.changes().stream().map(change -> file(at, change)).toList();
    Identity nobody = new Identity("nobody", "nobody@localhost");
    return new TextPatch(
        new PatchMail(at, 0, 0, "", "", revision.subject(), revision.message(), nobody, "", files));
  }

  public String subject() {
    return mail.subject();
  }

  /**
   * What the patch changes in a tree; failed where it does not apply.
   *
   * @param tree content of a path, one character a byte; empty where there is no such file
   */
  public Outcome<Revision> apply(Function<String, Optional<String>> tree) {
    return new PatchedTree(tree).apply(mail);
  }

  private static FilePatch file(Span at, FileChange change) {
    List<FilePatch.Part> parts = new ArrayList<>();
    for (Hunk hunk : Hunks.of(change.before().orElse(""), change.after().orElse(""))) {
      parts.add(part(at, hunk));
    }
    Optional<String> path = Optional.of(change.path());
    return new FilePatch(
        at,
        change.before().flatMap(text -> path),
        change.after().flatMap(text -> path),
        false,
        parts);
  }

  /**
   * The ranges of git name the first line of a side, or the one before it where a side is empty.
   */
  private static FilePatch.Part part(Span at, Hunk hunk) {
    List<String> old = new ArrayList<>();
    List<String> young = new ArrayList<>();
    int trailing = 0;
    for (String line : hunk.lines()) {
      char sign = line.charAt(0);
      if (sign != '+') {
        old.add(line.substring(1));
      }
      if (sign != '-') {
        young.add(line.substring(1));
      }
      trailing = sign == ' ' ? trailing + 1 : 0;
    }
    return new FilePatch.Part(
        at,
        hunk.oldStart() + (old.isEmpty() ? 0 : 1),
        hunk.newStart() + (young.isEmpty() ? 0 : 1),
        old,
        young,
        trailing,
        hunk);
  }
}
