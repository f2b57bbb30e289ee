// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** A step of a reset by registers, and macros to write one down. */
public record ResetStepStruct(String module, String prefix) implements View {}
