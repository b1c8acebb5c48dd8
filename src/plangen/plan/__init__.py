"""What a plan says: the models of a plan file, both spellings of its keys, its texts and tables.

``model.Plan`` is the whole. ``loaded.LoadedPlan`` is a plan that was read: with its texts as they
are printed, the lines and the places of each, and the Reading that it came from.
``view.PlanView`` is how the rules, and ``new``, see a plan. The models know nothing of files.
"""
