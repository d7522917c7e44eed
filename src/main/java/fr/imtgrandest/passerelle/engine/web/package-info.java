/** What the engine's web API answers when something cannot be done. */
@NullMarked
package fr.imtgrandest.passerelle.engine.web;

import org.jspecify.annotations.NullMarked;
