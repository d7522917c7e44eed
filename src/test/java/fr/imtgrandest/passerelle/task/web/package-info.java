@NullMarked
package fr.imtgrandest.passerelle.task.web;

import org.jspecify.annotations.NullMarked;
