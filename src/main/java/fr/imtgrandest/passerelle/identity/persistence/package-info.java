/** The tables of people and their accounts. */
@NullMarked
package fr.imtgrandest.passerelle.identity.persistence;

import org.jspecify.annotations.NullMarked;
