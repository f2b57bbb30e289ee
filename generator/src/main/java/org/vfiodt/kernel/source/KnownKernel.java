// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.Optional;
import org.vfiodt.kernel.KernelReference;

/**
 * A kernel that the data folders name.
 *
 * @param name of its data file; people may write it for the kernel
 * @param source what it stands for
 * @param path of a release: its tarball, from the top of a mirror
 * @param notes why it is known, for people
 */
public record KnownKernel(
    String name, KernelReference source, Optional<String> path, String notes) {}
