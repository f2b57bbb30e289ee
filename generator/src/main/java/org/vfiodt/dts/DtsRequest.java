// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.source.SourceText;

/**
 * What to compile. The sources are preprocessed one by one and merged in order, so a later one may
 * change what an earlier one defined ({@code &label {}}, {@code &{/path} {}}, {@code / {}}).
 *
 * @param sources at least one; a relative include is looked up beside the name of its source
 * @param includeDirectories searched in order, for {@code #include} and for {@code /include/}
 * @param defines macros defined before the first line, besides {@code __DTS__}
 * @param options what becomes of the text once it is read
 */
public record DtsRequest(
    List<SourceText> sources,
    List<Path> includeDirectories,
    Map<String, String> defines,
    FileReader reader,
    DtsLimits limits,
    DtsOptions options) {
  public DtsRequest {
    sources = List.copyOf(sources);
    includeDirectories = List.copyOf(includeDirectories);
    defines = Collections.unmodifiableMap(new LinkedHashMap<>(defines));
    Objects.requireNonNull(reader);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(options);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no source");
    }
  }

  /** One source, no include directories, the default limits and options. */
  public static DtsRequest of(SourceText source, FileReader reader) {
    return new DtsRequest(
        List.of(source), List.of(), Map.of(), reader, DtsLimits.DEFAULT, DtsOptions.DEFAULT);
  }

  public long bootCpu() {
    return options.bootCpu();
  }

  public CheckLevels checks() {
    return options.checks();
  }

  public PhandleFormat phandles() {
    return options.phandles();
  }

  public Tables tables() {
    return options.tables();
  }

  public boolean force() {
    return options.force();
  }

  /** The same with a further source, merged last. */
  public DtsRequest andSource(SourceText source) {
    List<SourceText> more = new ArrayList<>(sources);
    more.add(source);
    return new DtsRequest(more, includeDirectories, defines, reader, limits, options);
  }

  public DtsRequest withIncludeDirectories(List<Path> directories) {
    return new DtsRequest(sources, directories, defines, reader, limits, options);
  }

  public DtsRequest withDefines(Map<String, String> macros) {
    return new DtsRequest(sources, includeDirectories, macros, reader, limits, options);
  }

  /**
   * The same, where {@code #include}, {@code /include/} and {@code /incbin/} only read files that
   * lie in these directories after all symbolic links are followed. The sources themselves are
   * already read, so they may lie anywhere.
   */
  public DtsRequest withRoots(List<Path> roots) {
    return new DtsRequest(
        sources, includeDirectories, defines, reader.within(roots), limits, options);
  }

  public DtsRequest withLimits(DtsLimits bounds) {
    return new DtsRequest(sources, includeDirectories, defines, reader, bounds, options);
  }

  public DtsRequest withOptions(DtsOptions chosen) {
    return new DtsRequest(sources, includeDirectories, defines, reader, limits, chosen);
  }

  public DtsRequest withBootCpu(long number) {
    return withOptions(options.withBootCpu(number));
  }

  public DtsRequest withChecks(CheckLevels levels) {
    return withOptions(options.withChecks(levels));
  }

  public DtsRequest withPhandles(PhandleFormat format) {
    return withOptions(options.withPhandles(format));
  }

  public DtsRequest withTables(Tables wanted) {
    return withOptions(options.withTables(wanted));
  }

  /** With true, what checks call errors is told as warnings and the tree is given all the same. */
  public DtsRequest withForce(boolean forced) {
    return withOptions(options.withForce(forced));
  }
}
