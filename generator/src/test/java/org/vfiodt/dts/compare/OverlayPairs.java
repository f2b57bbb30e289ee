// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.overlay.NamedBlob;
import org.vfiodt.dts.overlay.OverlayApplier;

/** Applies every overlay among dtc's tests to every base, as fdtoverlay does and as we do. */
final class OverlayPairs {
  private final Dtc dtc;
  private final List<Path> bases;
  private final List<Path> overlays;

  OverlayPairs(Dtc dtc, List<Path> sources) {
    this.dtc = dtc;
    List<Path> named =
        sources.stream()
            .filter(file -> file.getFileName().toString().matches("(overlay|stacked_overlay)_.*"))
            .toList();
    this.bases = named.stream().filter(OverlayPairs::isBase).toList();
    this.overlays = named.stream().filter(file -> !isBase(file)).toList();
  }

  private static boolean isBase(Path file) {
    return file.getFileName().toString().contains("_base");
  }

  /** Bases with and without symbols; overlays alone and two by two in the order of their names. */
  List<List<Path>> all() {
    List<List<Path>> all = new ArrayList<>();
    for (Path base : bases) {
      for (int i = 0; i < overlays.size(); i++) {
        all.add(List.of(base, overlays.get(i)));
        if (i + 1 < overlays.size()) {
          all.add(List.of(base, overlays.get(i), overlays.get(i + 1)));
        }
      }
    }
    return all;
  }

  Optional<String> compare(List<Path> sources, String... options) {
    List<byte[]> blobs = new ArrayList<>();
    for (Path source : sources) {
      Dtc.Answer made = dtc.blob(source, List.of(), options);
      if (made.verdict() == Dtc.Verdict.REFUSED) {
        return Optional.empty();
      }
      blobs.add(made.output());
    }
    Optional<byte[]> expected = dtc.overlay(blobs);
    List<NamedBlob> named = new ArrayList<>();
    for (int i = 0; i < blobs.size(); i++) {
      named.add(new NamedBlob(sources.get(i).getFileName().toString(), blobs.get(i)));
    }
    Outcome<byte[]> ours = OverlayApplier.apply(named.get(0), named.subList(1, named.size()));
    if (ours.ok() != expected.isPresent()) {
      return Optional.of("fdtoverlay " + (expected.isPresent() ? "applies" : "refuses") + " it");
    }
    boolean same = expected.isEmpty() || Arrays.equals(ours.get(), expected.get());
    return same ? Optional.empty() : Optional.of("applied by both, other bytes");
  }
}
