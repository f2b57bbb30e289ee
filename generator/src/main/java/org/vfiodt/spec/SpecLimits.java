// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Sizes beyond which a spec is refused; each is far above any sensible spec. */
public final class SpecLimits {
  /** Characters of a spec file. */
  public static final int FILE_LENGTH = 256 * 1024;

  /** Diagnostics of one run. */
  public static final int DIAGNOSTICS = 100;

  /** Highest position in a devicetree list such as {@code reg} or {@code clocks}. */
  public static final int INDEX = 255;

  /** Highest version of a series. */
  public static final int SERIES_VERSION = 999;

  /** Characters of a module name; the kernel's own limit is 56 on 64 bit machines. */
  public static final int MODULE_NAME = 40;

  /** Characters of a Kconfig symbol. */
  public static final int CONFIG_SYMBOL = 60;

  /** Characters of the label of a region or node. */
  public static final int LABEL = 31;

  /** Characters of a one-line text: Kconfig prompt, subject, title. */
  public static final int LINE = 120;

  /** Characters of version, tag, driver and series names. */
  public static final int NAME = 40;

  /** Characters of a compatible string; {@code struct of_device_id} has room for 128 bytes. */
  public static final int COMPATIBLE = 127;

  /**
   * Characters of a name in a devicetree property or of a node, by the devicetree specification.
   */
  public static final int NODE_NAME = 31;

  /** Bytes of a line of mail, RFC 5322 section 2.1.1. */
  public static final int MAIL_LINE = 998;

  /** Microseconds that one poll may take: user space waits for it in open and close. */
  public static final long POLL_MICROSECONDS = 10_000_000;

  private SpecLimits() {}
}
