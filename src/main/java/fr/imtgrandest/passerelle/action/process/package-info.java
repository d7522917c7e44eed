/** The process of an action. */
@NullMarked
package fr.imtgrandest.passerelle.action.process;

import org.jspecify.annotations.NullMarked;
