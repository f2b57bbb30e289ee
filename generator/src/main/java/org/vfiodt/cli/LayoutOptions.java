// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.Locale;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.PhandleFormat;
import org.vfiodt.dts.fdt.DtbLayout;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options for how a blob is laid out; they are called as in dtc. */
final class LayoutOptions {
  @Option(
      names = {"-V", "--out-version"},
      paramLabel = "VERSION",
      converter = Version.class,
      description = "Write this version of the format: 1, 2, 3, 16 or 17.")
  private int version = DtbLayout.PLAIN.version();

  @Option(
      names = {"-p", "--pad"},
      paramLabel = "BYTES",
      converter = Size.class,
      description = "Leave so many bytes free behind the blob.")
  private long padding;

  @Option(
      names = {"-S", "--space"},
      paramLabel = "BYTES",
      converter = Size.class,
      description = "Make the blob at least so long.")
  private long smallestSize;

  @Option(
      names = {"-a", "--align"},
      paramLabel = "BYTES",
      converter = Alignment.class,
      description = "Make the length of the blob a multiple of this power of two.")
  private long alignment;

  @Option(
      names = {"-R", "--reserve"},
      paramLabel = "ENTRIES",
      converter = Entries.class,
      description = "Leave room for so many further memory reservations.")
  private long reserveSlots;

  @Option(
      names = {"-b", "--boot-cpu"},
      paramLabel = "ID",
      converter = BootCpu.class,
      description = "The processor that boots; otherwise the first one of the tree.")
  private Long bootCpu;

  @Option(
      names = {"-H", "--phandle"},
      paramLabel = "legacy|epapr|both",
      converter = Format.class,
      description = "How to call the phandles that the source leaves open.")
  private PhandleFormat phandles = PhandleFormat.EPAPR;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  DtbLayout layout() {
    if (padding > 0 && smallestSize > 0) {
      throw new ParameterException(
          spec.commandLine(), "--pad and --space exclude each other: both say how long it becomes");
    }
    return new DtbLayout(
        version, (int) padding, (int) smallestSize, (int) alignment, (int) reserveSlots);
  }

  DtsRequest apply(DtsRequest request) {
    return request
        .withBootCpu(bootCpu == null ? DtsOptions.GUESS_BOOT_CPU : bootCpu)
        .withPhandles(phandles);
  }

  private static long number(String text, long most, String what) {
    try {
      long number = Long.decode(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new TypeConversionException("'" + text + "' is no " + what + " from 0 to " + most);
  }

  /** A length in bytes, also hexadecimal. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return number(text, DtbLayout.LARGEST, "length");
    }
  }

  /** How many entries to leave empty. */
  static final class Entries implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return number(text, DtbLayout.LARGEST / 16, "number of entries");
    }
  }

  /** A power of two. */
  static final class Alignment implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      long alignment = number(text, DtbLayout.LARGEST, "length");
      if (Long.bitCount(alignment) != 1) {
        throw new TypeConversionException("'" + text + "' is no power of two");
      }
      return alignment;
    }
  }

  /** A processor, 32 bits. */
  static final class BootCpu implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return number(text, 0xffffffffL, "processor");
    }
  }

  /** A version that can be written. */
  static final class Version implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,2}") && DtbLayout.isVersion(Integer.parseInt(text))) {
        return Integer.parseInt(text);
      }
      throw new TypeConversionException("there is no version '" + text + "': 1, 2, 3, 16 or 17");
    }
  }

  /** One of the formats, in small letters as in dtc. */
  static final class Format implements ITypeConverter<PhandleFormat> {
    @Override
    public PhandleFormat convert(String text) {
      for (PhandleFormat format : PhandleFormat.values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + text + "' is none of legacy, epapr, both");
    }
  }
}
