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
 * @param bootCpu written into the blob's header; kernel builds use 0
 * @param checks what is looked for in the linked tree
 * @param force whether errors that checks find are told as warnings, so that there is a tree
 * @param tables what to add for overlays
 */
public record DtsRequest(
    List<SourceText> sources,
    List<Path> includeDirectories,
    Map<String, String> defines,
    FileReader reader,
    DtsLimits limits,
    long bootCpu,
    CheckLevels checks,
    boolean force,
    Tables tables) {
  public DtsRequest {
    sources = List.copyOf(sources);
    includeDirectories = List.copyOf(includeDirectories);
    defines = Collections.unmodifiableMap(new LinkedHashMap<>(defines));
    Objects.requireNonNull(reader);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(checks);
    Objects.requireNonNull(tables);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no source");
    }
  }

  /** A request that looks for nothing but what makes a tree unusable. */
  public DtsRequest(
      List<SourceText> sources,
      List<Path> includeDirectories,
      Map<String, String> defines,
      FileReader reader,
      DtsLimits limits,
      long bootCpu) {
    this(
        sources,
        includeDirectories,
        defines,
        reader,
        limits,
        bootCpu,
        CheckLevels.errorsOnly(),
        false,
        Tables.NONE);
  }

  /** One source, no include directories, the default limits. */
  public static DtsRequest of(SourceText source, FileReader reader) {
    return new DtsRequest(List.of(source), List.of(), Map.of(), reader, DtsLimits.DEFAULT, 0);
  }

  /** The same with a further source, merged last. */
  public DtsRequest andSource(SourceText source) {
    List<SourceText> more = new ArrayList<>(sources);
    more.add(source);
    return new DtsRequest(
        more, includeDirectories, defines, reader, limits, bootCpu, checks, force, tables);
  }

  public DtsRequest withIncludeDirectories(List<Path> directories) {
    return new DtsRequest(
        sources, directories, defines, reader, limits, bootCpu, checks, force, tables);
  }

  public DtsRequest withDefines(Map<String, String> macros) {
    return new DtsRequest(
        sources, includeDirectories, macros, reader, limits, bootCpu, checks, force, tables);
  }

  public DtsRequest withChecks(CheckLevels levels) {
    return new DtsRequest(
        sources, includeDirectories, defines, reader, limits, bootCpu, levels, force, tables);
  }

  /** With true, what checks call errors is told as warnings and the tree is given all the same. */
  public DtsRequest withForce(boolean forced) {
    return new DtsRequest(
        sources, includeDirectories, defines, reader, limits, bootCpu, checks, forced, tables);
  }

  public DtsRequest withTables(Tables wanted) {
    return new DtsRequest(
        sources, includeDirectories, defines, reader, limits, bootCpu, checks, force, wanted);
  }
}
