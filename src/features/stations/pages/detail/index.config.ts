export default definePageConfig({ navigationBarTitleText: '站点', enableShareAppMessage: true })
