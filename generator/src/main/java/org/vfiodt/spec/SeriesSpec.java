// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * The {@code series} block: how the driver is cut into patches and how they are sent.
 *
 * @param title subject of the cover letter
 * @param tag such as {@code RFC}
 * @param version 1 for the first posting
 * @param kernels in order; empty when the spec does not care
 * @param requires series that come first; one that a kernel does not need is left out by facts
 * @param patches in order
 * @param cover body of the cover letter
 */
public record SeriesSpec(
    Span at,
    Located<String> title,
    Optional<Located<String>> tag,
    Located<Integer> version,
    List<KernelTarget> kernels,
    List<Located<String>> requires,
    List<PatchSpec> patches,
    Optional<Located<String>> cover) {
  public SeriesSpec {
    Objects.requireNonNull(at);
    Objects.requireNonNull(title);
    Objects.requireNonNull(tag);
    Objects.requireNonNull(version);
    kernels = List.copyOf(kernels);
    requires = List.copyOf(requires);
    patches = List.copyOf(patches);
    Objects.requireNonNull(cover);
  }

  /** The patches that are sent for a kernel, in order. */
  public List<PatchSpec> patchesFor(KernelTarget kernel) {
    return patches.stream().filter(patch -> !kernel.leavesOut(patch.feature().value())).toList();
  }
}
