// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.SpecText;
import org.vfiodt.source.SourceFile;

/** Where the patches come from that are checked. */
public sealed interface PatchSource {
  /** Tells it from others. */
  String digest();

  /** What it is, for people: a file name. */
  String title();

  /**
   * A driver spec: each kernel has its own series.
   *
   * @param options what the user decides about the series
   */
  record OfSpec(SpecText spec, SeriesOptions options) implements PatchSource {
    public OfSpec {
      Objects.requireNonNull(spec);
      Objects.requireNonNull(options);
    }

    @Override
    public String digest() {
      return spec.digest() + " " + options;
    }

    @Override
    public String title() {
      return spec.spec().fileName();
    }
  }

  /**
   * Mails of anybody: each kernel gets the same.
   *
   * @param place folder or mailbox that the user named
   * @param mailboxes in order, one character a byte
   */
  record OfMails(Path place, List<SourceFile> mailboxes) implements PatchSource {
    public OfMails {
      Objects.requireNonNull(place);
      mailboxes = List.copyOf(mailboxes);
    }

    @Override
    public String digest() {
      ContentDigest digest = new ContentDigest();
      mailboxes.forEach(mailbox -> digest.add(mailbox.text()));
      return digest.hex();
    }

    @Override
    public String title() {
      return place.getFileName().toString();
    }
  }
}
