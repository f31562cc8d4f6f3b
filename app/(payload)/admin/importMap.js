import { Conflict as Conflict_81f819f3591c22c655e5645a9e33efe6 } from '../../../components/desk/review/Conflict.tsx'
import { Unsaved as Unsaved_d5ff6ea7f9781f3edecfc04ad3ea01cd } from '../../../components/desk/review/Unsaved.tsx'
import { ReviewPanel as ReviewPanel_7629390b302ef698fc436cf0dbc4ffb9 } from '../../../components/desk/review/ReviewPanel.tsx'
import { Checklist as Checklist_55f038d80cd0b6309091859909c9c140 } from '../../../components/desk/Checklist.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { When as When_4bcbfdeb8c35932e0d2f289d66e6e90e } from '../../../components/desk/When.tsx'
import { LondonTime as LondonTime_08513bfb2c131401dd552a55a6c43732 } from '../../../components/desk/LondonTime.tsx'
import { PreviewLinks as PreviewLinks_7317cd29747e0d865b0e2368cf63abb3 } from '../../../components/desk/PreviewLinks.tsx'
import { State as State_f9acc7b0ca7264876da638bbcb3205c1 } from '../../../components/desk/State.tsx'
import { PublishChanges as PublishChanges_cc4b652263bdc68669ac3a2792b29c2f } from '../../../components/desk/review/PublishChanges.tsx'
import { Versions as Versions_fe6359d478d96cb0dee1b9576bb3ad89 } from '../../../components/desk/Versions.tsx'
import { Version as Version_4f46ed05028840c6d79b6323af33667a } from '../../../components/desk/Version.tsx'
import { Inbox as Inbox_2fdf74c2e894492e05ad5ffe4a0cbc4b } from '../../../components/desk/Inbox.tsx'
import { SignedIn as SignedIn_7868e426f9e5c8b242b4664e4db14b79 } from '../../../components/desk/SignedIn.tsx'
import { SecondFactor as SecondFactor_331d12b10f6222e67a92cda79c11a77c } from '../../../components/desk/SecondFactor.tsx'
import { OrNothing as OrNothing_4e8b4ccb27d84770c281233240c797dc } from '../../../components/desk/OrNothing.tsx'
import { ExportRecord as ExportRecord_cc2d66839c82badd86a70204168f559d } from '../../../components/desk/ExportRecord.tsx'
import { SecondFactorFirst as SecondFactorFirst_52876e024264abefd9b3eca2e5847e77 } from '../../../components/desk/SecondFactorFirst.tsx'
import { Lamp as Lamp_2a7cc332cac7b2ade572db9e16880aec } from '../../../components/desk/Lamp.tsx'
import { Logo as Logo_2a7cc332cac7b2ade572db9e16880aec } from '../../../components/desk/Lamp.tsx'
import { Welcome as Welcome_fa01182db12049a2510aae90b5f49a04 } from '../../../components/desk/Welcome.tsx'
import { FreshFactor as FreshFactor_687cd2b45e308042a4fe01133571d4a8 } from '../../../components/desk/FreshFactor.tsx'
import { Dashboard as Dashboard_68b546abe2cc9332284689b2f1696245 } from '../../../components/desk/Dashboard.tsx'
import { SignIn as SignIn_fcadf66925f3461ccbe2ec63a556dea9 } from '../../../components/desk/SignIn.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/desk/review/Conflict.tsx#Conflict": Conflict_81f819f3591c22c655e5645a9e33efe6,
  "/components/desk/review/Unsaved.tsx#Unsaved": Unsaved_d5ff6ea7f9781f3edecfc04ad3ea01cd,
  "/components/desk/review/ReviewPanel.tsx#ReviewPanel": ReviewPanel_7629390b302ef698fc436cf0dbc4ffb9,
  "/components/desk/Checklist.tsx#Checklist": Checklist_55f038d80cd0b6309091859909c9c140,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/desk/When.tsx#When": When_4bcbfdeb8c35932e0d2f289d66e6e90e,
  "/components/desk/LondonTime.tsx#LondonTime": LondonTime_08513bfb2c131401dd552a55a6c43732,
  "/components/desk/PreviewLinks.tsx#PreviewLinks": PreviewLinks_7317cd29747e0d865b0e2368cf63abb3,
  "/components/desk/State.tsx#State": State_f9acc7b0ca7264876da638bbcb3205c1,
  "/components/desk/review/PublishChanges.tsx#PublishChanges": PublishChanges_cc4b652263bdc68669ac3a2792b29c2f,
  "/components/desk/Versions.tsx#Versions": Versions_fe6359d478d96cb0dee1b9576bb3ad89,
  "/components/desk/Version.tsx#Version": Version_4f46ed05028840c6d79b6323af33667a,
  "/components/desk/Inbox.tsx#Inbox": Inbox_2fdf74c2e894492e05ad5ffe4a0cbc4b,
  "/components/desk/SignedIn.tsx#SignedIn": SignedIn_7868e426f9e5c8b242b4664e4db14b79,
  "/components/desk/SecondFactor.tsx#SecondFactor": SecondFactor_331d12b10f6222e67a92cda79c11a77c,
  "/components/desk/OrNothing.tsx#OrNothing": OrNothing_4e8b4ccb27d84770c281233240c797dc,
  "/components/desk/ExportRecord.tsx#ExportRecord": ExportRecord_cc2d66839c82badd86a70204168f559d,
  "/components/desk/SecondFactorFirst.tsx#SecondFactorFirst": SecondFactorFirst_52876e024264abefd9b3eca2e5847e77,
  "/components/desk/Lamp.tsx#Lamp": Lamp_2a7cc332cac7b2ade572db9e16880aec,
  "/components/desk/Lamp.tsx#Logo": Logo_2a7cc332cac7b2ade572db9e16880aec,
  "/components/desk/Welcome.tsx#Welcome": Welcome_fa01182db12049a2510aae90b5f49a04,
  "/components/desk/FreshFactor.tsx#FreshFactor": FreshFactor_687cd2b45e308042a4fe01133571d4a8,
  "/components/desk/Dashboard.tsx#Dashboard": Dashboard_68b546abe2cc9332284689b2f1696245,
  "/components/desk/SignIn.tsx#SignIn": SignIn_fcadf66925f3461ccbe2ec63a556dea9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
