/** The tables of actions. */
@NullMarked
package fr.imtgrandest.passerelle.action.persistence;

import org.jspecify.annotations.NullMarked;
