@NullMarked
package fr.imtgrandest.passerelle.security;

import org.jspecify.annotations.NullMarked;
