// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.Objects;
import org.vfiodt.dts.check.CheckLevels;

/**
 * What becomes of device tree source once it is read.
 *
 * @param bootCpu written into the blob's header; kernel builds use 0, {@link #GUESS_BOOT_CPU} takes
 *     that of the first processor
 * @param checks what is looked for in the linked tree
 * @param force whether errors that checks find are told as warnings, so that there is a tree
 * @param tables what to add for overlays
 * @param phandles how phandles are written that the source does not give
 */
public record DtsOptions(
    long bootCpu, CheckLevels checks, boolean force, Tables tables, PhandleFormat phandles) {
  /** Stands for the {@code reg} of the first processor. */
  public static final long GUESS_BOOT_CPU = -1;

  /** Boot processor 0; only what makes a tree unusable is looked for. */
  public static final DtsOptions DEFAULT =
      new DtsOptions(0, CheckLevels.errorsOnly(), false, Tables.NONE, PhandleFormat.EPAPR);

  public DtsOptions {
    Objects.requireNonNull(checks);
    Objects.requireNonNull(tables);
    Objects.requireNonNull(phandles);
  }

  public DtsOptions withBootCpu(long number) {
    return new DtsOptions(number, checks, force, tables, phandles);
  }

  public DtsOptions withChecks(CheckLevels levels) {
    return new DtsOptions(bootCpu, levels, force, tables, phandles);
  }

  public DtsOptions withForce(boolean forced) {
    return new DtsOptions(bootCpu, checks, forced, tables, phandles);
  }

  public DtsOptions withTables(Tables wanted) {
    return new DtsOptions(bootCpu, checks, force, wanted, phandles);
  }

  public DtsOptions withPhandles(PhandleFormat format) {
    return new DtsOptions(bootCpu, checks, force, tables, format);
  }
}
