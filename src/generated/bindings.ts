// Generated from src/providers/ and src/catalog/data/ by `npm run generate`. Never edited by hand.

/** Which hosts a vendor's credential may be sent to. */
export interface Binding {
  readonly provider: string;
  readonly env: readonly string[];
  readonly hosts: readonly string[];
}

// provider | variables | hosts: as text, since every program that embeds the runtime includes it
const table = `
302ai | 302AI_API_KEY | api.302.ai
abacus | ABACUS_API_KEY | routellm.abacus.ai
abliteration-ai | ABLIT_KEY | api.abliteration.ai
above | ABOVE_API_KEY | api.above.dev
agentrouter | AGENTROUTER_API_KEY | agentrouter.org
agnes | AGNES_API_KEY | apihub.agnes-ai.com
ai-router | AI_ROUTER_API_KEY | api.ai-router.dev
ai21 | AI21_API_KEY | api.ai21.com
aiand | AIAND_API_KEY | api.aiand.com
ainetcafe | AINETCAFE_API_KEY | microquickjs.com
aixy | AIXY_API_KEY | api.aixy-gateway.com
aki-io | AKI_IO_API_KEY | aki.io
alibaba | DASHSCOPE_API_KEY | dashscope-intl.aliyuncs.com
alibaba-cn | DASHSCOPE_API_KEY | dashscope.aliyuncs.com
alibaba-coding-plan | ALIBABA_CODING_PLAN_API_KEY | coding-intl.dashscope.aliyuncs.com
alibaba-coding-plan-cn | ALIBABA_CODING_PLAN_API_KEY | coding.dashscope.aliyuncs.com
alibaba-token-plan | ALIBABA_TOKEN_PLAN_API_KEY | token-plan.ap-southeast-1.maas.aliyuncs.com
alibaba-token-plan-cn | ALIBABA_TOKEN_PLAN_API_KEY | token-plan.cn-beijing.maas.aliyuncs.com
altimate |  | *.myaltimate.com,api.myaltimate.com
altimate-backend |  | *.myaltimate.com,api.myaltimate.com
amazon-bedrock | AWS_ACCESS_KEY_ID,AWS_BEARER_TOKEN_BEDROCK,AWS_SECRET_ACCESS_KEY,AWS_SESSION_TOKEN | *.bedrock-runtime.af-*.vpce.amazonaws.com,*.bedrock-runtime.ap-*.vpce.amazonaws.com,*.bedrock-runtime.ca-*.vpce.amazonaws.com,*.bedrock-runtime.cn-*.vpce.amazonaws.com.cn,*.bedrock-runtime.eu-*.vpce.amazonaws.com,*.bedrock-runtime.eusc-*.vpce.amazonaws.eu,*.bedrock-runtime.il-*.vpce.amazonaws.com,*.bedrock-runtime.me-*.vpce.amazonaws.com,*.bedrock-runtime.mx-*.vpce.amazonaws.com,*.bedrock-runtime.sa-*.vpce.amazonaws.com,*.bedrock-runtime.us-*.vpce.amazonaws.com,bedrock-fips.ca-*.amazonaws.com,bedrock-fips.us-*.amazonaws.com,bedrock-mantle.*.api.aws,bedrock-runtime-fips.ca-*.amazonaws.com,bedrock-runtime-fips.us-*.amazonaws.com,bedrock-runtime.af-*.amazonaws.com,bedrock-runtime.ap-*.amazonaws.com,bedrock-runtime.ca-*.amazonaws.com,bedrock-runtime.cn-*.amazonaws.com.cn,bedrock-runtime.eu-*.amazonaws.com,bedrock-runtime.eusc-*.amazonaws.eu,bedrock-runtime.il-*.amazonaws.com,bedrock-runtime.me-*.amazonaws.com,bedrock-runtime.mx-*.amazonaws.com,bedrock-runtime.sa-*.amazonaws.com,bedrock-runtime.us-*.amazonaws.com,bedrock.af-*.amazonaws.com,bedrock.ap-*.amazonaws.com,bedrock.ca-*.amazonaws.com,bedrock.cn-*.amazonaws.com.cn,bedrock.eu-*.amazonaws.com,bedrock.eusc-*.amazonaws.eu,bedrock.il-*.amazonaws.com,bedrock.me-*.amazonaws.com,bedrock.mx-*.amazonaws.com,bedrock.sa-*.amazonaws.com,bedrock.us-*.amazonaws.com,sts.af-*.amazonaws.com,sts.amazonaws.com,sts.ap-*.amazonaws.com,sts.ca-*.amazonaws.com,sts.cn-*.amazonaws.com.cn,sts.eu-*.amazonaws.com,sts.eusc-*.amazonaws.eu,sts.il-*.amazonaws.com,sts.me-*.amazonaws.com,sts.mx-*.amazonaws.com,sts.sa-*.amazonaws.com,sts.us-*.amazonaws.com
ambient | AMBIENT_API_KEY | api.ambient.xyz
amd | AMD_API_KEY | developer.amd.com.cn
anthropic | ANTHROPIC_API_KEY,ANTHROPIC_AUTH_TOKEN | api.anthropic.com
anyapi | ANYAPI_API_KEY | api.anyapi.ai
arcee | ARCEE_API_KEY | api.arcee.ai
auriko | AURIKO_API_KEY | api.auriko.ai
azure | AZURE_API_KEY,AZURE_CLIENT_CERTIFICATE_PASSWORD,AZURE_CLIENT_SECRET,AZURE_OPENAI_API_KEY | *.cognitiveservices.azure.cn,*.cognitiveservices.azure.com,*.cognitiveservices.azure.us,*.openai.azure.cn,*.openai.azure.com,*.openai.azure.us,*.services.ai.azure.com
azure-cognitive-services | AZURE_CLIENT_CERTIFICATE_PASSWORD,AZURE_CLIENT_SECRET,AZURE_COGNITIVE_SERVICES_API_KEY | *.cognitiveservices.azure.cn,*.cognitiveservices.azure.com,*.cognitiveservices.azure.us,*.openai.azure.cn,*.openai.azure.com,*.openai.azure.us,*.services.ai.azure.com
bailing | BAILING_API_TOKEN | api.tbox.cn
baseten | BASETEN_API_KEY | inference.baseten.co
bedrock |  | *.bedrock-runtime.af-*.vpce.amazonaws.com,*.bedrock-runtime.ap-*.vpce.amazonaws.com,*.bedrock-runtime.ca-*.vpce.amazonaws.com,*.bedrock-runtime.cn-*.vpce.amazonaws.com.cn,*.bedrock-runtime.eu-*.vpce.amazonaws.com,*.bedrock-runtime.eusc-*.vpce.amazonaws.eu,*.bedrock-runtime.il-*.vpce.amazonaws.com,*.bedrock-runtime.me-*.vpce.amazonaws.com,*.bedrock-runtime.mx-*.vpce.amazonaws.com,*.bedrock-runtime.sa-*.vpce.amazonaws.com,*.bedrock-runtime.us-*.vpce.amazonaws.com,bedrock-fips.ca-*.amazonaws.com,bedrock-fips.us-*.amazonaws.com,bedrock-mantle.*.api.aws,bedrock-runtime-fips.ca-*.amazonaws.com,bedrock-runtime-fips.us-*.amazonaws.com,bedrock-runtime.af-*.amazonaws.com,bedrock-runtime.ap-*.amazonaws.com,bedrock-runtime.ca-*.amazonaws.com,bedrock-runtime.cn-*.amazonaws.com.cn,bedrock-runtime.eu-*.amazonaws.com,bedrock-runtime.eusc-*.amazonaws.eu,bedrock-runtime.il-*.amazonaws.com,bedrock-runtime.me-*.amazonaws.com,bedrock-runtime.mx-*.amazonaws.com,bedrock-runtime.sa-*.amazonaws.com,bedrock-runtime.us-*.amazonaws.com,bedrock.af-*.amazonaws.com,bedrock.ap-*.amazonaws.com,bedrock.ca-*.amazonaws.com,bedrock.cn-*.amazonaws.com.cn,bedrock.eu-*.amazonaws.com,bedrock.eusc-*.amazonaws.eu,bedrock.il-*.amazonaws.com,bedrock.me-*.amazonaws.com,bedrock.mx-*.amazonaws.com,bedrock.sa-*.amazonaws.com,bedrock.us-*.amazonaws.com,sts.af-*.amazonaws.com,sts.amazonaws.com,sts.ap-*.amazonaws.com,sts.ca-*.amazonaws.com,sts.cn-*.amazonaws.com.cn,sts.eu-*.amazonaws.com,sts.eusc-*.amazonaws.eu,sts.il-*.amazonaws.com,sts.me-*.amazonaws.com,sts.mx-*.amazonaws.com,sts.sa-*.amazonaws.com,sts.us-*.amazonaws.com
bee | BEE_API_KEY | api.bee.heossi.com
berget | BERGET_API_KEY | api.berget.ai
blueclaw | BLUECLAW_API_KEY | openai.blueclaw.network
bothub | BOTHUB_API_KEY | openai.bothub.ru
cerebras | CEREBRAS_API_KEY | api.cerebras.ai
chutes | CHUTES_API_KEY | llm.chutes.ai
clarifai | CLARIFAI_PAT | api.clarifai.com
claudinio | CLAUDINIO_API_KEY | api.claudin.io
cline-pass | CLINE_API_KEY | api.cline.bot
cloudferro-sherlock | CLOUDFERRO_SHERLOCK_API_KEY | api-sherlock.cloudferro.com
cloudflare-ai-gateway | CLOUDFLARE_API_TOKEN | gateway.ai.cloudflare.com
cloudflare-workers-ai | CLOUDFLARE_API_KEY | api.cloudflare.com
cohere | COHERE_API_KEY | api.cohere.ai,api.cohere.com
copilot |  | *.githubcopilot.com,api.github.com,copilot-api.*.ghe.com
coralbricks | CORAL_API_KEY | inference.coralbricks.ai
cortecs | CORTECS_API_KEY | api.cortecs.ai
crof | CROF_API_KEY | crof.ai
crossmodel | CROSSMODEL_API_KEY | api.crossmodel.ai
crusoe | CRUSOE_API_KEY | api.inference.crusoecloud.com
daoxe | DAOXE_API_KEY | daoxe.com
databricks | DATABRICKS_CLIENT_SECRET,DATABRICKS_TOKEN | *.azuredatabricks.net,*.cloud.databricks.com,*.cloud.databricks.us,*.databricks.azure.cn,*.databricks.azure.us,*.gcp.databricks.com
deepinfra | DEEPINFRA_API_KEY | api.deepinfra.com
deepseek | DEEPSEEK_API_KEY | api.deepseek.com
digitalocean | DIGITALOCEAN_ACCESS_TOKEN | inference.do-ai.run
dinference | DINFERENCE_API_KEY | api.dinference.com
drun | DRUN_API_KEY | chat.d.run
ebcloud | EBCLOUD_API_KEY | maas-api.ebcloud.com
echo | ECHO_API_KEY | echo.tracerml.ai
edenai | EDENAI_API_KEY | api.edenai.run
empiriolabs | EMPIRIOLABS_API_KEY | api.empiriolabs.ai
evroc | EVROC_API_KEY | models.think.evroc.com
fastrouter | FASTROUTER_API_KEY | go.fastrouter.ai
fireworks-ai | FIREWORKS_API_KEY | api.fireworks.ai
freemodel | FREEMODEL_API_KEY | api.freemodel.dev,cc.freemodel.dev
friendli | FRIENDLI_TOKEN | api.friendli.ai
frogbot | FROGBOT_API_KEY | app.frogbot.ai
github-copilot | COPILOT_GITHUB_TOKEN,GH_TOKEN,GITHUB_TOKEN | *.githubcopilot.com,api.github.com,copilot-api.*.ghe.com
github-models | GITHUB_TOKEN | models.github.ai
gitlab | GITLAB_TOKEN | cloud.gitlab.com,gitlab.com
gmicloud | GMICLOUD_API_KEY | api.gmi-serving.com
google | GEMINI_API_KEY,GOOGLE_API_KEY,GOOGLE_GENERATIVE_AI_API_KEY | generativelanguage.googleapis.com
google-vertex | GOOGLE_APPLICATION_CREDENTIALS | *-aiplatform.googleapis.com,aiplatform.*.rep.googleapis.com,aiplatform.googleapis.com
google-vertex-anthropic | GOOGLE_APPLICATION_CREDENTIALS | *-aiplatform.googleapis.com,aiplatform.*.rep.googleapis.com,aiplatform.googleapis.com
greenpt | GREENPT_API_KEY | api.greenpt.ai
groq | GROQ_API_KEY | api.groq.com
helicone | HELICONE_API_KEY | ai-gateway.helicone.ai
hetzner | HETZNER_API_KEY | inference.hetzner.com
hpc-ai | HPC_AI_API_KEY | api.hpc-ai.com
huggingface | HF_TOKEN | huggingface.co,router.huggingface.co
hyper | HYPER_API_KEY | hyper.charm.land
iflowcn | IFLOW_API_KEY | apis.iflow.cn
impossibl | IMPOSSIBL_API_KEY | api.impossibl.com
inception | INCEPTION_API_KEY | api.inceptionlabs.ai
inceptron | INCEPTRON_API_KEY | api.inceptron.io
inco | INCO_API_KEY | api.inco.ai
infer | INFER_API_KEY | infer.flow7.org
inference | INFERENCE_API_KEY | inference.net
inferx | INFERX_API_KEY | model.inferx.net
infomaniak | INFOMANIAK_API_KEY | api.infomaniak.com
io-net | IOINTELLIGENCE_API_KEY | api.intelligence.io.solutions
iteracompute | ITERACOMPUTE_API_KEY | api.iteracompute.com
jalapeno | JALAPENO_API_KEY | api.jalapeno-cloud.ai
jiekou | JIEKOU_API_KEY | api.jiekou.ai
kenari | KENARI_API_KEY | kenari.id
kilo | KILO_API_KEY | api.kilo.ai
kimi-code-plan-cn | KIMI_API_KEY | api.kimi.com
kimi-code-plan-global | KIMI_API_KEY | api.kimi.ai
kimi-for-coding | KIMI_API_KEY | api.kimi.com
klokintegration | KLOKINTEGRATION_API_KEY | api-gw.klok.ipaas.se
kosmik | KOSMIK_API_KEY | api.koscompute.com
kuae-cloud-coding-plan | KUAE_API_KEY | coding-plan-endpoint.kuaecloud.net
lilac | LILAC_API_KEY | api.getlilac.com
llama | LLAMA_API_KEY | api.llama.com
llmgateway | LLMGATEWAY_API_KEY | api.llmgateway.io
llmgateway-providers | LLMGATEWAY_API_KEY | api.llmgateway.io
llmtech | LLMTECH_API_KEY | api.llmtech.eu
llmtr | LLMTR_API_KEY | llmtr.com
lm-studio |  | 
lmstudio | LMSTUDIO_API_KEY,LM_API_TOKEN | 
longcat | LONGCAT_API_KEY | api.longcat.chat
lucidquery | LUCIDQUERY_API_KEY | api.lucidquery.com
meganova | MEGANOVA_API_KEY | api.meganova.ai
melious | MELIOUS_API_KEY | api.melious.ai
merge-gateway | MERGE_GATEWAY_API_KEY | api-gateway.merge.dev
meta | META_MODEL_API_KEY | api.meta.ai
minimax | MINIMAX_API_KEY | api.minimax.io
minimax-cn | MINIMAX_API_KEY | api.minimax.cn
minimax-cn-coding-plan | MINIMAX_API_KEY | api.minimax.cn
minimax-coding-plan | MINIMAX_API_KEY | api.minimax.io
mistral | MISTRAL_API_KEY | api.eu.mistral.ai,api.mistral.ai
mixlayer | MIXLAYER_API_KEY | models.mixlayer.ai
moark | MOARK_API_KEY | moark.com
modal | MODAL_PROXY_TOKEN | inference.us-west.modal.direct
model-oracle-ai | MODEL_ORACLE_API_KEY | api.modeloracle.com
modelis | MODELIS_API_KEY | modelishub.com
modelscope | MODELSCOPE_API_KEY | api-inference.modelscope.cn
moonshotai | MOONSHOT_API_KEY | api.moonshot.ai
moonshotai-cn | MOONSHOT_API_KEY | api.moonshot.cn
morph | MORPH_API_KEY | api.morphllm.com
nan | NAN_API_KEY | api.nan.builders
nano-gpt | NANO_GPT_API_KEY | nano-gpt.com
nearai | NEARAI_API_KEY | cloud-api.near.ai
nebius | NEBIUS_API_KEY | api.tokenfactory.nebius.com
neosmith | NEOSMITH_API_KEY | router.neosmith.ai
neuralwatt | NEURALWATT_API_KEY | api.neuralwatt.com
nova | NOVA_API_KEY | api.nova.amazon.com
novita-ai | NOVITA_API_KEY | api.novita.ai
nvidia | NVIDIA_API_KEY | integrate.api.nvidia.com
oci | OCI_GENAI_API_KEY | inference.generativeai.us-chicago-1.oci.oraclecloud.com
ofox | OFOX_API_KEY | api.ofox.ai
ollama | OLLAMA_API_KEY | ollama.com
ollama-cloud | OLLAMA_API_KEY | ollama.com
openai | OPENAI_API_KEY | api.openai.com,eu.api.openai.com,us.api.openai.com
opencode | OPENCODE_API_KEY | opencode.ai
opencode-go | OPENCODE_API_KEY | opencode.ai
openreason | OPENREASON_API_KEY | api.openreason.app
openrouter | OPENROUTER_API_KEY | openrouter.ai
opper | OPPER_API_KEY | api.opper.ai
orcarouter | ORCAROUTER_API_KEY | api.orcarouter.ai
ovhcloud | OVHCLOUD_API_KEY | oai.endpoints.kepler.ai.cloud.ovh.net
pareto | PARETO_API_KEY | api.paretoinference.com
pendra | PENDRA_API_KEY | api.pendra.ai
perplexity | PERPLEXITY_API_KEY | api.perplexity.ai
perplexity-agent | PERPLEXITY_API_KEY | api.perplexity.ai
pioneer | PIONEER_API_KEY | api.pioneer.ai
poe | POE_API_KEY | api.poe.com
poolside | POOLSIDE_API_KEY | inference.poolside.ai
qihang-ai | QIHANG_API_KEY | api.qhaigc.net
qiniu-ai | QINIU_API_KEY | api.qnaigc.com
regolo-ai | REGOLO_API_KEY | api.regolo.ai
requesty | REQUESTY_API_KEY | router.requesty.ai
routing-run | ROUTING_RUN_API_KEY | api.routing.run
runinfra | RUNINFRA_GATEWAY_KEY | api.runinfra.ai
sakana | SAKANA_API_KEY | api.sakana.ai
sambanova | SAMBANOVA_API_KEY | api.sambanova.ai
sarvam | SARVAM_API_KEY | api.sarvam.ai
scaleway | SCALEWAY_API_KEY | api.scaleway.ai
scnet-token-plan | SCNET_API_KEY | api.scnet.cn
scx-ai | SCX_API_KEY | api.scx.ai
sensenova | SENSENOVA_API_KEY | token.sensenova.cn
siliconflow | SILICONFLOW_API_KEY | api.siliconflow.com
siliconflow-cn | SILICONFLOW_CN_API_KEY | api.siliconflow.cn
snowflake-cortex | SNOWFLAKE_CORTEX_PAT,SNOWFLAKE_OAUTH_TOKEN,SNOWFLAKE_PRIVATE_KEY,SNOWFLAKE_PRIVATE_KEY_PASSPHRASE | *.snowflakecomputing.cn,*.snowflakecomputing.com
stackit | STACKIT_API_KEY | api.openai-compat.model-serving.eu01.onstackit.cloud
standardcompute | STANDARDCOMPUTE_API_KEY | api.stdcmpt.com
stepfun | STEPFUN_API_KEY | api.stepfun.com
stepfun-ai | STEPFUN_API_KEY | api.stepfun.ai
stepfun-ai-step-plan | STEPFUN_API_KEY | api.stepfun.ai
stepfun-step-plan | STEPFUN_API_KEY | api.stepfun.com
subconscious | SUBCONSCIOUS_API_KEY | api.subconscious.dev
submodel | SUBMODEL_INSTAGEN_ACCESS_KEY | llm.submodel.ai
synthetic | SYNTHETIC_API_KEY | api.synthetic.new
tempr | TEMPR_API_KEY | api.temprhq.io
tencent-coding-plan | TENCENT_CODING_PLAN_API_KEY | api.lkeap.cloud.tencent.com
tencent-token-plan | TENCENT_TOKEN_PLAN_API_KEY | api.lkeap.cloud.tencent.com
tencent-tokenhub | TENCENT_TOKENHUB_API_KEY | tokenhub.tencentmaas.com
tensorx | TENSORX_API_KEY | api.tensorx.ai
the-grid-ai | THEGRID_API_KEY | api.thegrid.ai
thinkingmachines | TINKER_API_KEY | tinker.thinkingmachines.dev
tinfoil | TINFOIL_API_KEY | inference.tinfoil.sh
togetherai | TOGETHER_API_KEY | api.together.ai,api.together.xyz
tokengo | TOKENGO_API_KEY | api.tokengo.com
tokenrouter | TOKENROUTER_API_KEY | api.tokenrouter.com
trustedrouter | TRUSTEDROUTER_API_KEY | api.trustedrouter.com
umans-ai | UMANS_AI_API_KEY | api.code.umans.ai
umans-ai-coding-plan | UMANS_AI_CODING_PLAN_API_KEY | api.code.umans.ai
unorouter | UNOROUTER_API_KEY | api.unorouter.com
upstage | UPSTAGE_API_KEY | api.upstage.ai
v0 | V0_API_KEY | api.v0.dev
vancine | VANCINE_API_KEY | vancine.com
venice | VENICE_API_KEY | api.venice.ai
vercel | AI_GATEWAY_API_KEY | ai-gateway.vercel.sh
vispark | VISPARK_LAB_API_KEY | api.lab.vispark.in
vivgrid | VIVGRID_API_KEY | api.vivgrid.com
volcengine | ARK_API_KEY | ark.cn-beijing.volces.com
volcengine-coding-plan | ARK_CODING_PLAN_API_KEY | ark.cn-beijing.volces.com
vultr | VULTR_API_KEY | api.vultrinference.com
wafer.ai | WAFER_API_KEY | pass.wafer.ai
wallaby | WALLABY_API_KEY | api.wallabytoken.com
wandb | WANDB_API_KEY | api.inference.wandb.ai
xai | XAI_API_KEY | api.x.ai
xiaomi | XIAOMI_API_KEY | api.xiaomimimo.com
xiaomi-token-plan-ams | XIAOMI_API_KEY | token-plan-ams.xiaomimimo.com
xiaomi-token-plan-cn | XIAOMI_API_KEY | token-plan-cn.xiaomimimo.com
xiaomi-token-plan-sgp | XIAOMI_API_KEY | token-plan-sgp.xiaomimimo.com
xpersona | XPERSONA_API_KEY | www.xpersona.co
zai | ZHIPU_API_KEY | api.z.ai
zai-coding-plan | ZHIPU_API_KEY | api.z.ai
zeldoc | ZELDOC_API_KEY | api.zeldoc.ai
zenifra | ZENIFRA_AI_KEY | ai.zenifra.com
zenmux | ZENMUX_API_KEY | zenmux.ai
zhipuai | ZHIPU_API_KEY | open.bigmodel.cn
zhipuai-coding-plan | ZHIPU_API_KEY | open.bigmodel.cn
`;

// provider | variables in its address, and of a key without a host of its own
const others = `
aihubmix | AIHUBMIX_API_KEY
atomic-chat | ATOMIC_CHAT_API_KEY
cloudflare-workers-ai | CLOUDFLARE_ACCOUNT_ID
github-copilot-enterprise | GITHUB_TOKEN
infomaniak | INFOMANIAK_PRODUCT_ID
lynkr | LYNKR_API_KEY
neon | NEON_AI_GATEWAY_BASE_URL,NEON_AI_GATEWAY_TOKEN
privatemode-ai | PRIVATEMODE_API_KEY
qvac | QVAC_API_KEY
salad-cloud | SALAD_CLOUD_API_KEY
sap-ai-core | AICORE_SERVICE_KEY
watsonx | WATSONX_AI_APIKEY
`;

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? "").split(",").filter((item) => item !== "");

export const bindings: readonly Binding[] = table
  .trim()
  .split("\n")
  .map((row) => {
    const [provider = "", env, hosts] = row.split(" | ");
    return { provider, env: list(env), hosts: list(hosts) };
  });

/** Further variables that this release reads for a provider of the catalogue; an update cannot add any. */
export const catalogueVariables: ReadonlyMap<string, readonly string[]> = new Map(
  others
    .trim()
    .split("\n")
    .map((row): [string, readonly string[]] => {
      const [provider = "", names] = row.split(" | ");
      return [provider, list(names)];
    }),
);
