// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.spec.DriverSpec;

/** A spec that was read, with a digest of its text to tell it from others. */
public record SpecText(DriverSpec spec, String digest) {
  public SpecText {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(digest);
  }

  static SpecText of(DriverSpec spec, String text) {
    return new SpecText(spec, new ContentDigest().add(text).hex());
  }
}
