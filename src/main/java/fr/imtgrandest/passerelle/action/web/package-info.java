/** The pages of actions and working groups. */
@NullMarked
package fr.imtgrandest.passerelle.action.web;

import org.jspecify.annotations.NullMarked;
