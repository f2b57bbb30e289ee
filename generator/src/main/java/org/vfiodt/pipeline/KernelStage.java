// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.fact.FactFinder;
import org.vfiodt.kernel.source.KernelStore;
import org.vfiodt.kernel.source.KnownKernels;
import org.vfiodt.kernel.source.StorePlaces;

/** Obtains a kernel and finds its facts. */
public final class KernelStage {
  private final Services services;

  public KernelStage(Services services) {
    this.services = services;
  }

  /** A known kernel, or whatever a user names, from the cache or from where it comes. */
  public Outcome<KernelInput> obtain(String name) {
    return KnownKernels.read(services.data())
        .flatMap(known -> known.parse(name))
        .flatMap(reference -> obtain(name, reference));
  }

  private Outcome<KernelInput> obtain(String name, KernelReference reference) {
    return store()
        .obtain(reference)
        .flatMap(
            stored ->
                FactFinder.find(services.data(), stored.tree())
                    .map(facts -> new KernelInput(name, reference, stored, facts)));
  }

  /** The cache of kernels. */
  public KernelStore store() {
    StorePlaces places = StorePlaces.of(services.environment(), Optional.of(services.cache()));
    return new KernelStore(places, services.runner(), services.progress());
  }
}
