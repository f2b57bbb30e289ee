// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;

/**
 * A step of a function that sets a device up.
 *
 * @param otherwise the label to go to when the step fails; empty where nothing has to be undone
 */
public record SetupStep(String function, boolean fails, Optional<String> otherwise) {}
